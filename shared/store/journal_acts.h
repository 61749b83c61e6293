#pragma once
#include <algorithm>
#include <array>
#include <string_view>

namespace oasis::store {

/// What an entry of the journal is about, coarsely.
enum class ActFamily { sign_ins, looks, changes, takings, visits };

/// Every act by the name under which the journal keeps it; Act::record() takes no other. Its words are the
/// message "journal.act.NAME".
struct JournalAct {
    std::string_view name;
    ActFamily family;
};
inline constexpr std::array journal_acts{
    JournalAct{"sign_in", ActFamily::sign_ins},
    JournalAct{"lock_account", ActFamily::sign_ins},
    JournalAct{"pin_sign_in", ActFamily::sign_ins},
    JournalAct{"lock_pin", ActFamily::sign_ins},

    JournalAct{"open_file", ActFamily::looks},
    JournalAct{"reveal_field", ActFamily::looks},
    JournalAct{"reveal_names", ActFamily::looks},
    JournalAct{"open_paper", ActFamily::looks},
    JournalAct{"open_words", ActFamily::looks},
    JournalAct{"reveal_word", ActFamily::looks},

    JournalAct{"print", ActFamily::takings},
    JournalAct{"export_person", ActFamily::takings},
    JournalAct{"export_roster", ActFamily::takings},
    JournalAct{"export_journal", ActFamily::takings},
    JournalAct{"export_attendance", ActFamily::takings},
    JournalAct{"export_counts", ActFamily::takings},
    JournalAct{"export_notices", ActFamily::takings},

    JournalAct{"check_in", ActFamily::visits},
    JournalAct{"check_out", ActFamily::visits},
    JournalAct{"return_visit", ActFamily::visits},
    JournalAct{"undo_check_in", ActFamily::visits},
    JournalAct{"pick_sessions", ActFamily::visits},
    JournalAct{"activate_card", ActFamily::visits},
    JournalAct{"confirm_clock", ActFamily::visits},
    JournalAct{"void_visit", ActFamily::visits},
    JournalAct{"correct_visit", ActFamily::visits},
    JournalAct{"add_missing_visit", ActFamily::visits},
    JournalAct{"record_paper_day", ActFamily::visits},
    JournalAct{"confirm_participations", ActFamily::visits},
    JournalAct{"pick_in_advance", ActFamily::visits},
    JournalAct{"record_services", ActFamily::visits},
    JournalAct{"void_service", ActFamily::visits},
    JournalAct{"record_follow_up", ActFamily::visits},

    JournalAct{"init_station", ActFamily::changes},
    JournalAct{"set_settings", ActFamily::changes},
    JournalAct{"set_hours", ActFamily::changes},
    JournalAct{"override_hours", ActFamily::changes},
    JournalAct{"add_activity", ActFamily::changes},
    JournalAct{"schedule_session", ActFamily::changes},
    JournalAct{"copy_last_week", ActFamily::changes},
    JournalAct{"cancel_session", ActFamily::changes},
    JournalAct{"check_environment", ActFamily::changes},
    JournalAct{"register_participant", ActFamily::changes},
    JournalAct{"rename_participant", ActFamily::changes},
    JournalAct{"set_suitability", ActFamily::changes},
    JournalAct{"issue_card", ActFamily::changes},
    JournalAct{"revoke_card", ActFamily::changes},
    JournalAct{"save_file", ActFamily::changes},
    JournalAct{"import_roster", ActFamily::changes},
    JournalAct{"erase_participant", ActFamily::changes},
    JournalAct{"add_account", ActFamily::changes},
    JournalAct{"remove_account", ActFamily::changes},
    JournalAct{"change_password", ActFamily::changes},
    JournalAct{"reset_password", ActFamily::changes},
    JournalAct{"set_pin", ActFamily::changes},
    JournalAct{"recover", ActFamily::changes},
    JournalAct{"renew_recovery", ActFamily::changes},
    JournalAct{"back_up", ActFamily::changes},
    JournalAct{"keep_backup", ActFamily::changes},
    JournalAct{"restore", ActFamily::changes},
    JournalAct{"drill_backup", ActFamily::changes},
    JournalAct{"save_activity", ActFamily::changes},
    JournalAct{"save_timetable_entry", ActFamily::changes},
    JournalAct{"remove_timetable_entry", ActFamily::changes},
    JournalAct{"set_timetable_exception", ActFamily::changes},
    JournalAct{"clear_timetable_exception", ActFamily::changes},
    JournalAct{"fill_days", ActFamily::changes},
    JournalAct{"move_session", ActFamily::changes},
    JournalAct{"set_plan", ActFamily::changes},
    JournalAct{"save_leader", ActFamily::changes},
    JournalAct{"save_chart", ActFamily::changes},
    JournalAct{"save_wall_staff", ActFamily::changes},
    JournalAct{"save_rooms", ActFamily::changes},
    JournalAct{"save_guide", ActFamily::changes},
    JournalAct{"save_wall_texts", ActFamily::changes},
    JournalAct{"report_month", ActFamily::changes},
    JournalAct{"add_picture", ActFamily::changes},
    JournalAct{"save_notice", ActFamily::changes},
    JournalAct{"publish_notice", ActFamily::changes},
    JournalAct{"withdraw_notice", ActFamily::changes},
    JournalAct{"save_channel", ActFamily::changes},
    JournalAct{"remove_channel", ActFamily::changes},
    JournalAct{"order_channels", ActFamily::changes},
    JournalAct{"leave_word", ActFamily::changes},
    JournalAct{"set_word_state", ActFamily::changes},
    JournalAct{"compact", ActFamily::changes},
    JournalAct{"set_word_guard", ActFamily::changes},
};

/// nullptr for a name that no act has.
[[nodiscard]] inline const JournalAct* journal_act(std::string_view name) {
    const auto found = std::ranges::find(journal_acts, name, &JournalAct::name);
    return found == journal_acts.end() ? nullptr : &*found;
}

}  // namespace oasis::store
