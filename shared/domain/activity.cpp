#include "shared/domain/activity.h"

#include <algorithm>

namespace oasis::domain {

namespace {

bool overlap(const Session& a, const Session& b) { return a.starts_at < b.ends_at && b.starts_at < a.ends_at; }

}  // namespace

bool takes_place(const SessionView& view) { return !view.cancelled && !view.awaiting_check; }

bool is_wished(const Activity& activity, std::span<const PlanWish> wishes) {
    return std::ranges::any_of(wishes, [&](const PlanWish& wish) {
        return wish.activity ? *wish.activity == activity.id
                             : !wish.service_item.empty() && wish.service_item == activity.service_item;
    });
}

std::vector<Offer> offers(const std::vector<SessionView>& today, const std::vector<SessionId>& picks, Instant now,
                          const std::vector<std::string>& unsuited, std::span<const PlanWish> wishes) {
    const auto is_picked = [&](SessionId id) { return std::ranges::find(picks, id) != picks.end(); };
    std::vector<Offer> result;
    for (const auto& view : today) {
        if (!takes_place(view) || view.session.ends_at <= now) continue;
        Offer offer{view, OfferState::free, std::max(0, view.session.places - view.picked), std::nullopt,
                    is_wished(view.activity, wishes)};
        const auto in_the_way = std::ranges::find_if(today, [&](const SessionView& other) {
            return takes_place(other) && other.session.id != view.session.id && is_picked(other.session.id) &&
                   overlap(other.session, view.session);
        });
        if (is_picked(view.session.id)) {
            offer.state = OfferState::picked;
        } else if (std::ranges::find(unsuited, view.activity.service_item) != unsuited.end()) {
            offer.state = OfferState::ask_staff;
        } else if (offer.places_left == 0) {
            offer.state = OfferState::full;
        } else if (in_the_way != today.end()) {
            offer.state = OfferState::overlapping;
            offer.overlaps_with = in_the_way->session.id;
        }
        result.push_back(std::move(offer));
    }
    std::ranges::stable_sort(result, {}, [](const Offer& o) { return std::pair{!o.planned, o.view.session.starts_at}; });
    return result;
}

}  // namespace oasis::domain
