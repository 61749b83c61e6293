#pragma once
#include "admin/office.h"
#include <utility>

namespace oasis::admin {

template <class Work, class Answer>
void Office::post(Work work, Answer answer) {
    tools_.worker.post(
        [this, work = std::move(work), answer = std::move(answer), who = actor(),
         at = tools_.clock()](store::Database& database) mutable -> store::Worker::Completion {
            auto result = work(database, who, at);
            return [this, answer = std::move(answer), result = std::move(result)]() mutable {
                answered_ = true;
                answer(std::move(result));
            };
        },
        [this, session = session_](const store::StorageError& error) { storage_fault(error, session); });
}

template <class Work, class Answer>
void Office::post_aside(Work work, Answer answer) {
    const auto failed = [this, session = session_](const store::StorageError& error) { storage_fault(error, session); };
    try {
        tools_.long_work.post(
            [this, work = std::move(work), answer = std::move(answer), who = actor(), at = tools_.clock()](
                store::Database& database, const std::stop_token& stop) -> store::Worker::Completion {
                auto result = work(database, who, at, stop);
                return [this, answer, result = std::move(result)] {
                    answered_ = true;
                    answer(result);
                };
            },
            failed);
    } catch (const store::StorageError& error) {  // no connection for it
        failed(error);
    }
}

}  // namespace oasis::admin
