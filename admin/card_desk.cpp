#include "admin/card_desk.h"

namespace oasis::admin {

CardDesk::~CardDesk() {
    stop();
    if (thread_.joinable())
        thread_.join();
}

void CardDesk::start(SheetOrder order) {
    if (thread_.joinable())
        thread_.join();
    stop_ = false;
    done_ = 0;
    thread_ = std::thread{[this, order = std::move(order)] {
        SheetWatch watch;
        watch.go_on = [this](int done) {
            done_ = done;
            wake_();
            return !stop_;
        };
        auto result = draw_sheet(order, watch);
        {
            const std::scoped_lock lock{mutex_};
            result_ = std::move(result);
        }
        wake_();
    }};
}

std::optional<CardDesk::Result> CardDesk::take() {
    const std::scoped_lock lock{mutex_};
    return std::exchange(result_, std::nullopt);
}

}  // namespace oasis::admin
