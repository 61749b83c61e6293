#pragma once
#include "admin/needs.h"
#include "shared/domain/account.h"
#include "shared/domain/word_rules.h"
#include "shared/store/word_guard.h"
#include "shared/store/journal_pages.h"
#include "shared/trust/wiped_text.h"
#include <string>

/// The part of admin/intents.h that is about the station itself: journal, roster, backups, accounts.
namespace oasis::admin::intent {

/// The journal anew from its newest entry, as the filter says.
struct ReadJournal {
    static constexpr Needs needs = Right::read_journal;
    store::JournalFilter filter;
};
/// The entries before those that are shown.
struct ReadOlder {
    static constexpr Needs needs = Right::read_journal;
};
struct ExportJournal {
    static constexpr Needs needs = Right::export_people;
};

/// A dry run: what the rows of a roster would become.
struct ReadRoster {
    static constexpr Needs needs = Right::import_roster;
    std::string path;
};
struct ImportRoster {
    static constexpr Needs needs = Right::import_roster;
    std::string path;
};

/// A row of the roster that was looked through beside the file of the person whom it repeats.
struct CompareRow {
    static constexpr Needs needs = Right::import_roster;
    int row = 0;
    std::string number;
};
/// What the dialog shows, into the file.
struct MergeRow {
    static constexpr Needs needs = Right::import_roster;
};

/// To the station's folder, or into another one: a memory stick.
struct MakeBackup {
    static constexpr Needs needs = Right::make_backup;
    std::string folder;
};

struct StopBackup {
    static constexpr Needs needs = Right::make_backup;
};
/// The dialog that tries whether a backup would bring the station back.
struct BeginDrill {
    static constexpr Needs needs = Right::restore_backup;
};
struct TryBackup {
    static constexpr Needs needs = Right::restore_backup;
    std::string file;
    trust::WipedText recovery_key;
};

/// The look through all texts of the station.
struct LookForWords {
    static constexpr Needs needs = Right::change_settings;
};
/// To where the text of a find can be changed.
struct OpenWordFind {
    static constexpr Needs needs = no_right;
    store::WordFind find;
};
struct SaveWordRules {
    static constexpr Needs needs = Right::change_settings;
    domain::WordRules rules;
};

struct AddAccount {
    static constexpr Needs needs = Right::manage_accounts;
    std::string login;
    std::string name;
    domain::Role role;
    trust::WipedText password;
};
struct RemoveAccount {
    static constexpr Needs needs = Right::manage_accounts;
    domain::AccountId account;
};
/// A colleague's, who forgot.
struct ResetPassword {
    static constexpr Needs needs = Right::manage_accounts;
    domain::AccountId account;
    trust::WipedText password;
};
/// One's own.
struct ChangePassword {
    static constexpr Needs needs = no_right;
    trust::WipedText present;
    trust::WipedText wanted;
};
struct SetPin {
    static constexpr Needs needs = no_right;
    std::string short_number;
    trust::WipedText pin;
};

}  // namespace oasis::admin::intent
