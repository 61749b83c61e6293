#include "admin/app.h"
#include <stdexcept>
namespace oasis::admin {
int run_console(const Config&, const std::filesystem::path&, const std::string&) {
    throw std::runtime_error("the console is being built");
}
}  // namespace oasis::admin
