#include "kiosk/options.h"

#include "shared/program/config_file.h"

namespace oasis::kiosk {

namespace {

/// A number of at least `least` and at most `most`.
template <class Value, class Use>
program::Take number(Value least, Value most, Use use) {
    return [=](const toml::node& node) {
        const auto value = node.value<Value>();
        if (!value || *value < least || *value > most)
            return false;
        use(*value);
        return true;
    };
}

program::Take seconds(Moment& moment, double least = 0.001) {
    return number(least, 3600.0, [&moment](double value) { moment = Moment{static_cast<long long>(value * 1000)}; });
}

}  // namespace

void read_config(const std::filesystem::path& file, Options& options) {
    auto& timing = options.timing;
    program::read_config_file(
        file, {{"database", program::text(options.database)},
               {"window", program::text(options.window)},
               {"camera", program::text(options.camera)},
               {"scanner", program::text(options.scanner)},
               {"device", program::text(options.device)},
               {"display", number(0, 64, [&](int value) { options.display = value; })},
               {"panel", number(0.0, 200.0, [&](double value) { options.panel_inches = value; })},
               {"volume", number(0, 100, [&](int value) { options.volume = value; })},
               {"first_backup_seconds", seconds(options.first_backup, 0)},
               {"idle_seconds", seconds(timing.idle)},
               {"still_there_seconds", seconds(timing.grace)},
               {"result_seconds", seconds(timing.result)},
               {"name_seconds", seconds(timing.name)},
               {"same_card_seconds", seconds(timing.same_card)},
               {"corner_seconds", seconds(timing.corner)}});
}

}  // namespace oasis::kiosk
