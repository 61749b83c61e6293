#include "kiosk/scan_command.h"
#include "kiosk/desk.h"
#include "shared/card/code.h"
#include "shared/store/acts.h"
#include <array>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <unistd.h>

namespace oasis::kiosk {

namespace {

using nlohmann::ordered_json;
const domain::Actor scanner{domain::Actor::Kind::self, std::nullopt, "scan"};

/// nullptr: null.
const char* word(domain::Refusal refusal) {
    switch (refusal) {
    case domain::Refusal::unknown:
        return "unknown";
    case domain::Refusal::revoked:
        return "revoked";
    case domain::Refusal::closed:
    case domain::Refusal::closed_ask_staff:
        return "closed";
    case domain::Refusal::busy:
        return "busy";
    case domain::Refusal::storage:
        return "storage";
    case domain::Refusal::not_in:
        break;
    }
    return nullptr;
}

Moment running_time() {
    return std::chrono::duration_cast<Moment>(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace

void LineCutter::feed(std::string_view bytes) {
    for (;;) {
        const auto end = bytes.find('\n');
        if (end == std::string_view::npos)
            return keep(bytes);
        if (!under_way_) {  // the usual line lies whole in one piece
            line_(end > longest ? std::string_view{} : bytes.substr(0, end));
        } else {
            keep(bytes.substr(0, end));
            emit();
        }
        bytes.remove_prefix(end + 1);
    }
}

void LineCutter::keep(std::string_view part) {
    if (part.empty())
        return;
    under_way_ = true;
    too_long_ = too_long_ || begun_.size() + part.size() > longest;
    if (!too_long_)
        begun_ += part;
}

void LineCutter::emit() {
    line_(too_long_ ? std::string_view{} : std::string_view{begun_});
    begun_.clear();
    under_way_ = too_long_ = false;
}

void LineCutter::finish() {
    if (under_way_)
        emit();
}

struct ScanAnswerer::Answer {
    const char* outcome = "refused";
    const char* reason = nullptr;
    std::optional<domain::Participant> participant;
    std::optional<domain::VisitId> visit;
};

ScanAnswerer::Answer ScanAnswerer::refuse(domain::Refusal refusal,
                                          const std::optional<domain::Participant>& participant) {
    if (const auto alert = alert_of(refusal); alert && alerts_.lets_through(*alert, running_time())) {
        const auto id = participant ? std::optional{participant->id} : std::nullopt;
        try {
            store::raise_alert(database_, *alert, id, scanner, clock_());
        } catch (const store::StorageError&) {
            // The answer says it; staff will see the next one.
        }
    }
    return {"refused", word(refusal), participant, std::nullopt};
}

ScanAnswerer::Answer ScanAnswerer::act(std::string_view line) {
    const auto code = card::CardCode::parse(line);
    if (!code)
        return refuse(domain::Refusal::unknown);
    const auto told = [this](const auto& result) -> Answer {
        using Result = std::decay_t<decltype(result)>;
        if constexpr (std::is_same_v<Result, domain::Refused>)
            return refuse(result.reason, result.participant);
        else {
            const char* outcome = std::is_same_v<Result, domain::CheckedIn>    ? "checked_in"
                                  : std::is_same_v<Result, domain::CheckedOut> ? "checked_out"
                                                                               : "already_in";
            return {outcome, nullptr, result.participant, result.visit.id};
        }
    };
    if (wish_ == ScanWish::check_out)
        return std::visit(told, store::check_out(database_, code->digest(), scanner, clock_()));
    return std::visit(told, store::check_in(database_, code->digest(), scanner, clock_()));
}

std::string ScanAnswerer::answer(std::string_view line) {
    Answer answer;
    try {
        answer = act(line);
    } catch (const store::StorageError& error) {
        answer = refuse(refusal_of(error));
    }
    ordered_json json;
    json["outcome"] = answer.outcome;
    json["reason"] = answer.reason ? ordered_json(answer.reason) : ordered_json(nullptr);
    json["participant"] = answer.participant ? ordered_json(answer.participant->number) : ordered_json(nullptr);
    json["visit"] = answer.visit ? ordered_json(answer.visit->value) : ordered_json(nullptr);
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

namespace {

/// A pipe that its other end made non-blocking is waited for, never taken for its end.
bool try_again(int file, short event) {
    if (errno == EINTR)
        return true;
    if (errno != EAGAIN)
        return false;
    pollfd waiting{file, event, 0};
    return ::poll(&waiting, 1, -1) >= 0 || errno == EINTR;
}

bool write_all(int out, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(out, bytes.data(), bytes.size());
        if (written < 0 && !try_again(out, POLLOUT))
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(0, written)));
    }
    return true;
}

}  // namespace

int scan_command(store::Database& database, ScanWish wish, const ScanAnswerer::Clock& clock, int in, int out) {
    ScanAnswerer answerer{database, wish, clock};
    bool heard = true, read_whole = true;
    LineCutter lines{[&](std::string_view line) { heard = heard && write_all(out, answerer.answer(line)); }};
    std::array<char, 65536> buffer{};
    while (heard) {
        const auto got = ::read(in, buffer.data(), buffer.size());
        if (got < 0 && try_again(in, POLLIN))
            continue;
        read_whole = got >= 0;
        if (got <= 0)
            break;
        lines.feed({buffer.data(), static_cast<std::size_t>(got)});
    }
    lines.finish();
    return heard && read_whole ? 0 : 1;
}

}  // namespace oasis::kiosk
