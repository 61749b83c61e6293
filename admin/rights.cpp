#include "admin/rights.h"

namespace oasis::admin {

std::string right_text(const gui::Catalogue& words, domain::Right right) {
    return words.tr(std::string{"right."} + domain::rights[static_cast<std::size_t>(right)].word);
}

std::string ask_a_manager(const gui::Catalogue& words, domain::Right right) {
    return words.tr("refused.ask_a_manager", fmt::arg("what", right_text(words, right)));
}

}  // namespace oasis::admin
