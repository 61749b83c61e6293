#include "admin/picture_reading.h"

#include "admin/notice_words.h"
#include <fstream>

namespace oasis::admin {

std::variant<domain::Picture, PictureTrouble> read_picture(const std::filesystem::path& file) {
    std::error_code fault;
    if (!std::filesystem::is_regular_file(file, fault))  // a pipe would be waited for
        return PictureTrouble{NotReadable{}};
    const auto size = std::filesystem::file_size(file, fault);
    if (fault)
        return PictureTrouble{NotReadable{}};
    if (size > picture::most_bytes)
        return PictureTrouble{picture::Fault::too_many_bytes};
    std::vector<unsigned char> bytes(size);
    std::ifstream in{file, std::ios::binary};
    if (!in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size())))
        return PictureTrouble{NotReadable{}};
    auto taken = picture::take_in(bytes);
    if (auto* why = std::get_if<picture::Fault>(&taken))
        return PictureTrouble{*why};
    return std::get<domain::Picture>(std::move(taken));
}

std::string picture_trouble_words(const gui::Catalogue& words, const PictureTrouble& trouble) {
    const auto* fault = std::get_if<picture::Fault>(&trouble);
    return fault ? picture_fault_words(words, *fault) : words.tr("picture.fault.not_readable");
}

}  // namespace oasis::admin
