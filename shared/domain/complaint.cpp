#include "shared/domain/complaint.h"

#include "shared/domain/digits.h"
#include "shared/domain/line_text.h"
#include <algorithm>
#include <iterator>

namespace oasis::domain {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter_or_digit(char c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z');
}

/// May be left out; where it stands it must be fit.
bool unfit(const std::string& text) {
    return !text.empty() && line_fault(text, longest_channel_line).has_value();
}

bool is_phone(const std::string& text) {
    const auto plain = [](char c) { return is_digit(c) || c == ' ' || c == '-' || c == '+'; };
    const auto digits = static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
    return text.size() <= longest_phone && std::ranges::all_of(text, plain) && digits >= fewest_callback_digits &&
           digits <= most_callback_digits;
}

/// Labels between dots, at least two: none empty, none that begins or ends with a hyphen.
bool is_host(std::string_view host) {
    int labels = 0;
    for (std::size_t from = 0; from <= host.size(); ++labels) {
        const auto dot = std::min(host.find('.', from), host.size());
        const auto label = host.substr(from, dot - from);
        const auto plain = [](char c) { return is_letter_or_digit(c) || c == '-'; };
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-' ||
            !std::ranges::all_of(label, plain))
            return false;
        from = dot + 1;
    }
    return labels >= 2;
}

bool is_port(std::string_view port) {
    return all_digits(port) && port.size() <= 5 && number_of(port) >= 1 && number_of(port) <= 65535;
}

/// What stands in an address as it is: printable, and none of the signs that RFC 3986 leaves out.
bool is_address_sign(char c) {
    constexpr std::string_view left_out = "\"<>\\^`{|}";
    return c > ' ' && c < 0x7F && left_out.find(c) == std::string_view::npos;
}

}  // namespace

bool is_web_address(std::string_view text) {
    if (text.size() > longest_web || !std::ranges::all_of(text, is_address_sign))
        return false;
    const auto begins = [&](std::string_view with) {
        return text.size() > with.size() &&
               std::ranges::equal(text.substr(0, with.size()), with, {}, lower);
    };
    const std::size_t scheme = begins("https://") ? 8 : begins("http://") ? 7 : 0;
    if (scheme == 0)
        return false;
    text.remove_prefix(scheme);
    auto host = text.substr(0, std::min(text.find_first_of("/?#"), text.size()));
    if (const auto colon = host.find(':'); colon != std::string_view::npos) {
        if (!is_port(host.substr(colon + 1)))
            return false;
        host = host.substr(0, colon);
    }
    return is_host(host);
}

std::optional<ChannelFault> channel_fault(const ComplaintChannel& channel) {
    if (const auto fault = line_fault(channel.name, longest_channel_name))
        return *fault == LineFault::empty ? ChannelFault::no_name : ChannelFault::unfit_name;
    if (unfit(channel.purpose))
        return ChannelFault::unfit_purpose;
    if (!channel.phone.empty() && !is_phone(channel.phone))
        return ChannelFault::bad_phone;
    if (unfit(channel.address))
        return ChannelFault::unfit_address;
    if (unfit(channel.hours))
        return ChannelFault::unfit_hours;
    if (!channel.web.empty() && !is_web_address(channel.web))
        return ChannelFault::bad_web;
    if ((channel.from && !channel.from->ok()) || (channel.until && !channel.until->ok()) ||
        (channel.from && channel.until && *channel.until < *channel.from))
        return ChannelFault::bad_days;
    if (channel.phone.empty() && channel.address.empty() && channel.web.empty())
        return ChannelFault::no_way;
    return std::nullopt;
}

std::vector<ComplaintChannel> channels_on(std::span<const ComplaintChannel> channels, Day day) {
    std::vector<ComplaintChannel> shown;
    for (const auto& channel : channels)
        if ((!channel.from || *channel.from <= day) && (!channel.until || day <= *channel.until))
            shown.push_back(channel);
    return shown;
}

std::vector<ComplaintChannel> outside_channels(std::span<const ComplaintChannel> channels) {
    std::vector<ComplaintChannel> outside;
    std::ranges::copy_if(channels, std::back_inserter(outside), &ComplaintChannel::outside);
    return outside;
}

bool is_callback_number(std::string_view digits) {
    return digits.empty() || (digits.size() >= fewest_callback_digits && digits.size() <= most_callback_digits &&
                              all_digits(digits));
}

Day answer_deadline(Day received, int answer_days) {
    return days_after(received, std::clamp(answer_days, fewest_answer_days, most_answer_days));
}

WordUrgency word_urgency(WordState state, Day received, Day deadline, Day today) {
    if (state == WordState::answered)
        return WordUrgency::calm;
    if (today > deadline)
        return WordUrgency::over;
    const auto passed = std::chrono::sys_days{today} - std::chrono::sys_days{received};
    const auto whole = std::chrono::sys_days{deadline} - std::chrono::sys_days{received};
    return 2 * passed > whole ? WordUrgency::half_over : WordUrgency::calm;
}

}  // namespace oasis::domain
