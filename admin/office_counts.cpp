#include "admin/office.h"
#include "admin/office_post.h"

namespace oasis::admin {

void Office::act(const intent::ShowMonth& wanted) {
    tools_.state.counts.month = wanted.month;
    tools_.state.notice.reset();
    refresh();
}

void Office::act(const intent::ShowRecords& wanted) {
    tools_.state.counts.person = wanted.person;
    refresh();
}

}  // namespace oasis::admin
