#include "shared/trust/common_password.h"

#include <array>
#include <vector>
#include <zxcvbn.h>

namespace oasis::trust {

namespace {

constexpr std::array known_words{
#include "shared/trust/common_words.inc"
};

}  // namespace

bool is_common_password(const std::string& password, const std::string& login) {
    std::vector<const char*> words{login.c_str()};
    words.insert(words.end(), known_words.begin(), known_words.end());
    words.push_back(nullptr);
    return ZxcvbnMatch(password.c_str(), words.data(), nullptr) < common_bits;
}

}  // namespace oasis::trust
