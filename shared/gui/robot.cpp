#include "shared/gui/robot.h"

#include "shared/gui/robot_hands.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>

namespace oasis::gui {
namespace {

constexpr int frames_after_input = 4;    // ImGui takes a tap over two frames and shows its effect in the next
constexpr milliseconds focus_time{500};  // how long `type` waits for a field
constexpr milliseconds drag_time{300};   // how long a finger rests before `drop` lifts it
constexpr milliseconds look_again{30};   // while waiting for something to appear
constexpr milliseconds still_within{1500};  // how long a screenshot waits for moving things

std::string without_breaks(std::string text) {
    std::erase(text, '\n');
    return text;
}

std::string breaks_as_blanks(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

/// However it is broken: Chinese runs on, English has a blank there.
bool shows(const Probe& probe, const std::string& wanted) {
    return std::ranges::any_of(probe.texts(), [&](const TextRecord& record) {
        return without_breaks(record.text).find(without_breaks(wanted)) != std::string::npos ||
               breaks_as_blanks(record.text).find(breaks_as_blanks(wanted)) != std::string::npos;
    });
}

/// By its label, else by a text drawn on it, else by a part of its label. One that is enabled goes first.
const TargetRecord* find_target(const Probe& probe, const std::string& label) {
    const std::string wanted = without_breaks(label);
    auto carries = [&](const TargetRecord& target) {
        return std::ranges::any_of(probe.texts(), [&](const TextRecord& text) {
            return without_breaks(text.text) == wanted && target.rect.contains(text.rect.centre());
        });
    };
    const std::function<bool(const TargetRecord&)> ways[] = {
        [&](const TargetRecord& target) { return without_breaks(target.label) == wanted; }, carries,
        [&](const TargetRecord& target) {
            return without_breaks(target.label).find(wanted) != std::string::npos;
        }};
    for (const auto& way : ways) {
        const TargetRecord* found = nullptr;
        for (const auto& target : probe.targets()) {
            if (way(target) && (found == nullptr || (!found->enabled && target.enabled))) {
                found = &target;
            }
        }
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

std::string on_screen(const Probe& probe) {
    std::string all = "texts:";
    for (const auto& text : probe.texts()) {
        all += fmt::format(" \"{}\"", without_breaks(text.text));
    }
    all += "\n    targets:";
    for (const auto& target : probe.targets()) {
        all += fmt::format(" \"{}\"{}", without_breaks(target.label), target.enabled ? "" : " (disabled)");
    }
    return all;
}

}  // namespace

Robot::Robot(std::vector<RobotStep> steps, Loop& loop, RobotHooks hooks, std::ostream& complaints)
    : steps_(std::move(steps)), loop_(loop), hooks_(std::move(hooks)), complaints_(complaints) {
    loop_.probe().switch_on();
    loop_.watch(*this);
    wake_at_ = Monotonic::min();
}

void Robot::frame_rendered(Window& window, Monotonic now) {
    wake_at_ = now;
    if (held_key_) {
        push_key(*held_key_, false, window.handle());
        held_key_.reset();
    }
    if (settle_ > 0) {
        --settle_;
        return;
    }
    while (next_ < steps_.size()) {
        const auto& step = steps_[next_];
        step_since_ = step_since_.value_or(now);
        Outcome outcome = Outcome::failed;
        try {
            outcome = perform(step, window, now);
        } catch (const std::exception& fault) {
            fail(step, fault.what());
        }
        if (outcome == Outcome::failed) {
            wake_at_.reset();
            return;
        }
        if (outcome == Outcome::waiting) {
            wake_at_ = std::max(now + look_again, wake_at_.value_or(now));
            return;
        }
        ++next_;
        step_since_.reset();
        if (settle_ > 0) {
            return;
        }
    }
    wake_at_.reset();
    loop_.stop(0);
}

Robot::Outcome Robot::perform(const RobotStep& step, Window& window, Monotonic now) {
    using Verb = RobotStep::Verb;
    const auto waited = now - *step_since_;
    switch (step.verb) {
    case Verb::show:
        hooks_.show(step.argument);
        settle_ = 1;
        return Outcome::done;
    case Verb::tap:
        return tap(step, now);
    case Verb::hold:
        return hold(step, now);
    case Verb::grab:
        return grab(step, now);
    case Verb::drop:
        return drop(step, now);
    case Verb::type:
        if (window.use() == WindowUse::console && !takes_text() && waited < focus_time) {
            return Outcome::waiting;  // a field may just be getting the focus
        }
        push_text(step.argument, window.handle());
        settle_ = frames_after_input;
        return Outcome::done;
    case Verb::key:
        held_key_ = std::make_shared<RobotKey>(robot_key(step.argument));
        push_key(*held_key_, true, window.handle());
        settle_ = frames_after_input;
        return Outcome::done;
    case Verb::wait:
        wake_at_ = *step_since_ + milliseconds(std::stol(step.argument));
        return now >= *wake_at_ ? Outcome::done : Outcome::waiting;
    case Verb::expect:
        if (!shows(loop_.probe(), step.argument)) {
            return waited < patience ? Outcome::waiting : fail(step, "not on the screen");
        }
        return Outcome::done;
    case Verb::refuse:
        if (shows(loop_.probe(), step.argument)) {
            return fail(step, "on the screen");
        }
        return waited < absence ? Outcome::waiting : Outcome::done;
    case Verb::screenshot:
        break;
    }
    if (loop_.canvas().next_animation() && waited < still_within) {
        return Outcome::waiting;
    }
    const std::filesystem::path file(step.argument);
    if (file.has_parent_path()) {
        std::filesystem::create_directories(file.parent_path());
    }
    loop_.probe().save(window.screenshot(), file);
    return Outcome::done;
}

std::variant<Point, Robot::Outcome> Robot::place_of(const RobotStep& step, Monotonic now) {
    const auto* target = find_target(loop_.probe(), step.argument);
    if (target == nullptr || !target->enabled) {
        const auto* why = target == nullptr ? "no such target" : "the target is disabled";
        return now - *step_since_ < patience ? Outcome::waiting : fail(step, why);
    }
    if (loop_.touch().ready_at() > now) {
        wake_at_ = loop_.touch().ready_at();
        return Outcome::waiting;
    }
    return target->rect.centre();
}

Robot::Outcome Robot::tap(const RobotStep& step, Monotonic now) {
    const auto place = place_of(step, now);
    if (const auto* outcome = std::get_if<Outcome>(&place)) {
        return *outcome;
    }
    push_tap(std::get<Point>(place), loop_.window().size_px());
    settle_ = frames_after_input;
    return Outcome::done;
}

Robot::Outcome Robot::hold(const RobotStep& step, Monotonic now) {
    const Size window = loop_.window().size_px();
    if (!finger_) {
        const auto place = place_of(step, now);
        if (const auto* outcome = std::get_if<Outcome>(&place)) {
            return *outcome;
        }
        finger_ = std::get<Point>(place);
        push_finger_down(*finger_, window);
        step_since_ = now;
    }
    wake_at_ = *step_since_ + long_press;
    if (now < *wake_at_) {
        return Outcome::waiting;
    }
    push_finger_up(*finger_, window);
    finger_.reset();
    settle_ = frames_after_input;
    return Outcome::done;
}

Robot::Outcome Robot::grab(const RobotStep& step, Monotonic now) {
    const auto place = place_of(step, now);
    if (const auto* outcome = std::get_if<Outcome>(&place)) {
        return *outcome;
    }
    finger_ = std::get<Point>(place);
    push_finger_down(*finger_, loop_.window().size_px());
    settle_ = frames_after_input;
    return Outcome::done;
}

Robot::Outcome Robot::drop(const RobotStep& step, Monotonic now) {
    if (!finger_) {
        return fail(step, "nothing was grabbed");
    }
    const Size window = loop_.window().size_px();
    if (!dragged_to_) {
        std::istringstream by(step.argument);
        Point to = *finger_;
        float across = 0;
        float down = 0;
        by >> across >> down;
        to.x += across;
        to.y += down;
        dragged_to_ = to;
        push_finger_move(to, window);
        step_since_ = now;
    }
    wake_at_ = *step_since_ + drag_time;
    if (now < *wake_at_) {
        return Outcome::waiting;
    }
    push_finger_up(*dragged_to_, window);
    finger_.reset();
    dragged_to_.reset();
    settle_ = frames_after_input;
    return Outcome::done;
}

Robot::Outcome Robot::fail(const RobotStep& step, const std::string& why) {
    complaints_ << fmt::format("line {}: {} \"{}\": {}\n  on the screen instead: {}\n", step.line,
                               name_of(step.verb), step.argument, why, on_screen(loop_.probe()));
    complaints_.flush();
    loop_.stop(1);
    return Outcome::failed;
}

int play(const std::filesystem::path& script, Loop& loop, Program& program, RobotHooks hooks,
         std::ostream& complaints) {
    std::ifstream in(script, std::ios::binary);
    if (!in) {
        complaints << script.string() << ": cannot be read\n";
        return 2;
    }
    try {
        Robot robot(parse_robot_script(std::string(std::istreambuf_iterator<char>(in), {})), loop,
                    std::move(hooks), complaints);
        const int outcome = loop.run(program);
        loop.unwatch();
        return outcome;
    } catch (const std::invalid_argument& fault) {
        complaints << script.string() << ": " << fault.what() << '\n';
        return 2;
    }
}

}  // namespace oasis::gui
