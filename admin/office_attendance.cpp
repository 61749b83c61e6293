#include "admin/office.h"
#include "admin/office_post.h"

namespace oasis::admin {

void Office::act(const intent::ReviewDay& wanted) {
    tools_.state.attendance.day = wanted.day;
    tools_.state.attendance.session.reset();
    tools_.state.notice.reset();
    refresh();
}

void Office::act(const intent::ChooseSession& wanted) {
    tools_.state.attendance.session = wanted.session;
    refresh();
}

}  // namespace oasis::admin
