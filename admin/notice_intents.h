#pragma once
#include "admin/needs.h"
#include "shared/domain/notice.h"
#include <string>

/// The part of admin/intents.h that is about the notices.
namespace oasis::admin::intent {

/// id 0: a new one. With `publish`, what was saved hangs from now on. `editing`: which filling of the editor it is.
struct SaveNotice {
    static constexpr Needs needs = Right::edit_notices;
    domain::Notice notice;
    bool publish = false;
    int editing = 0;
};
struct WithdrawNotice {
    static constexpr Needs needs = Right::edit_notices;
    domain::NoticeId notice;
};
/// A picture file, for the notice that stands in the editor.
struct AddPicture {
    static constexpr Needs needs = Right::edit_notices;
    std::string path;
};
/// A quarter's board as a PDF in the office's folder.
struct KeepQuarter {
    static constexpr Needs needs = Right::edit_notices;
    domain::Quarter quarter;
};

}  // namespace oasis::admin::intent
