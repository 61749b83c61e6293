#include "shared/card/qr_drawing.h"

#include <memory>
#include <qrencode.h>
#include <stdexcept>

namespace oasis::card {

namespace {

struct FreeInput {
    void operator()(QRinput* input) const { QRinput_free(input); }
};
struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

bool is_alphanumeric(std::string_view text) {
    return text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:") == std::string_view::npos;
}

std::unique_ptr<QRcode, FreeCode> encode(std::string_view text) {
    const std::unique_ptr<QRinput, FreeInput> input{QRinput_new2(0, QR_ECLEVEL_Q)};
    const auto mode = is_alphanumeric(text) ? QR_MODE_AN : QR_MODE_8;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    if (!input || QRinput_append(input.get(), mode, static_cast<int>(text.size()), bytes) != 0)
        return nullptr;
    return std::unique_ptr<QRcode, FreeCode>{QRcode_encodeInput(input.get())};
}

}  // namespace

QrDrawing draw_qr(std::string_view text) {
    constexpr std::size_t longest = 2953;  // bytes in the largest symbol there is
    const auto code = text.empty() || text.size() > longest ? nullptr : encode(text);
    if (!code)
        throw std::invalid_argument("no QR symbol carries this text");

    QrDrawing drawing{code->width, {}};
    for (int y = 0; y < code->width; ++y) {
        const auto* row = code->data + static_cast<std::ptrdiff_t>(y) * code->width;
        for (int x = 0; x < code->width;) {
            int end = x;
            while (end < code->width && (row[end] & 1) != 0)
                ++end;
            if (end > x)
                drawing.dark.push_back({x, y, end - x});
            x = end + (end == x);
        }
    }
    return drawing;
}

}  // namespace oasis::card
