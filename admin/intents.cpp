#include "admin/intents.h"

#include <tuple>
#include <utility>

namespace oasis::admin {

Intents::Intents() = default;
Intents::~Intents() = default;

template <class Wanted> void Intents::push_back(Wanted wanted) {
    all_.emplace_back(std::move(wanted));
}

namespace {

/// push_back of every kind stands in this file alone.
template <class Any> struct Kinds;
template <class... Kind> struct Kinds<std::variant<Kind...>> {
    static constexpr std::tuple push_back{&Intents::push_back<Kind>...};
};
[[gnu::used]] constexpr auto every_push_back = Kinds<Intent>::push_back;

}  // namespace

Needs right_of(const Intent& intent) {
    return std::visit([](const auto& wanted) { return wanted.needs; }, intent);
}

}  // namespace oasis::admin
