#pragma once
#include "shared/store/backup.h"
#include "shared/store/erased_list.h"
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

/// What a copy says of itself and what is found in it, asked before it is trusted.
namespace oasis::store {

/// Counted in the tables, with the journal's head as it is.
[[nodiscard]] BackupFigures figures_now(Database&);
/// As the entry back_up holds them.
[[nodiscard]] nlohmann::json body_of(const BackupFigures&);

struct ExaminedCopy {
    bool whole = false;           // the engine finds no damage (else nothing more is asked), and the last entry
                                  // tells what the tables hold
    std::optional<Fault> fault;   // what verify finds
    BackupFigures figures;
    Head head;                    // the last entry, back_up, included
    std::vector<std::string> papers;
    std::vector<ErasedPerson> erased;
};
[[nodiscard]] ExaminedCopy examine_copy(Database& copy);

/// One closed file again: what its log holds is moved in, and no log is left beside it. False while another
/// program has the file open.
[[nodiscard]] bool fold_log_in(const std::filesystem::path& file);

}  // namespace oasis::store
