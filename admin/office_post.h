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

}  // namespace oasis::admin
