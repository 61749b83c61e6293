#include "admin/long_work.h"

namespace oasis::admin {

void LongWork::post(Job job, std::function<void(const store::StorageError&)> failed) {
    if (!worker_) {
        worker_.emplace(store::Database::open(database_, store::Database::IfMissing::refuse), wake_);
        stop_ = {};
    }
    ++under_way_;
    worker_->post(
        [this, job = std::move(job), stop = stop_.get_token()](store::Database& database) -> store::Worker::Completion {
            return [this, completion = job(database, stop)] {
                --under_way_;
                completion();
            };
        },
        [this, failed = std::move(failed)](const store::StorageError& error) {
            --under_way_;
            failed(error);
        });
}

void LongWork::drain() {
    if (!worker_)
        return;
    (void)worker_->drain();
    if (under_way_ == 0)
        worker_.reset();
}

}  // namespace oasis::admin
