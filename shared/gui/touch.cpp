#include "shared/gui/touch.h"

#include <algorithm>
#include <utility>

namespace oasis::gui {

std::string Id::str() const {
    return index_ == 0 ? name_ : std::string(name_) + "#" + std::to_string(index_);
}

void Touch::layout(std::vector<Target> targets) {
    targets_ = std::move(targets);
    const Target* held = held_ ? find(*held_) : nullptr;
    if (held_ && (held == nullptr || held->enabled == Enabled::no)) {
        held_.reset();  // what was pressed has gone
    }
}

void Touch::feed(const PointerEvent& event, Monotonic now) {
    if (event.kind == PointerEvent::Kind::down) {
        if (finger_ && now - finger_seen_ < lost_finger) {
            return;
        }
        finger_ = event.finger;
        finger_seen_ = now;
        at_ = event.at;
        held_.reset();
        const Target* target = top_at(event.at);
        const bool resting = rest_until_ && now < *rest_until_;
        if (target != nullptr && target->enabled == Enabled::yes && !resting) {
            held_ = target->id;
        }
        return;
    }
    if (finger_ != event.finger) {
        return;
    }
    at_ = event.at;
    finger_seen_ = now;
    const bool inside = held_ && pressed(*held_);
    if (held_ && !inside) {
        held_.reset();  // slid off: sliding back does not help
    }
    if (event.kind == PointerEvent::Kind::move) {
        return;
    }
    if (event.kind == PointerEvent::Kind::up && inside && (!last_tap_ || now >= *last_tap_ + second_tap)) {
        tapped_ = held_;
        last_tap_ = now;
    }
    held_.reset();
    finger_.reset();
}

bool Touch::take(const Id& id) {
    if (tapped_ != id) {
        return false;
    }
    tapped_.reset();
    return true;
}

bool Touch::pressed(const Id& id) const {
    if (held_ != id) {
        return false;
    }
    const Target* target = find(id);
    return target != nullptr && target->rect.contains(at_);
}

void Touch::end_frame() {
    tapped_.reset();
}

void Touch::rest_until(Monotonic until) {
    rest_until_ = until;
    held_.reset();
}

Monotonic Touch::ready_at() const {
    const auto tap = last_tap_ ? *last_tap_ + second_tap : Monotonic::min();
    return std::max(tap, rest_until_.value_or(tap));
}

const Target* Touch::top_at(Point at) const {
    const auto top = std::find_if(targets_.rbegin(), targets_.rend(),
                                  [&](const Target& target) { return target.rect.contains(at); });
    return top == targets_.rend() ? nullptr : &*top;
}

const Target* Touch::find(const Id& id) const {
    const auto found =
        std::find_if(targets_.begin(), targets_.end(), [&](const Target& target) { return target.id == id; });
    return found == targets_.end() ? nullptr : &*found;
}

}  // namespace oasis::gui
