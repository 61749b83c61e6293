#include "shared/device/scanner_line.h"
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace oasis::device {

namespace {

struct KeyUsage {
    std::uint16_t key;
    std::uint16_t usage;
};

// Linux key codes of the keys that print, with their USB HID usages.
constexpr KeyUsage key_usages[] = {
    {KEY_A, 0x04},         {KEY_B, 0x05},          {KEY_C, 0x06},          {KEY_D, 0x07},
    {KEY_E, 0x08},         {KEY_F, 0x09},          {KEY_G, 0x0a},          {KEY_H, 0x0b},
    {KEY_I, 0x0c},         {KEY_J, 0x0d},          {KEY_K, 0x0e},          {KEY_L, 0x0f},
    {KEY_M, 0x10},         {KEY_N, 0x11},          {KEY_O, 0x12},          {KEY_P, 0x13},
    {KEY_Q, 0x14},         {KEY_R, 0x15},          {KEY_S, 0x16},          {KEY_T, 0x17},
    {KEY_U, 0x18},         {KEY_V, 0x19},          {KEY_W, 0x1a},          {KEY_X, 0x1b},
    {KEY_Y, 0x1c},         {KEY_Z, 0x1d},          {KEY_1, 0x1e},          {KEY_2, 0x1f},
    {KEY_3, 0x20},         {KEY_4, 0x21},          {KEY_5, 0x22},          {KEY_6, 0x23},
    {KEY_7, 0x24},         {KEY_8, 0x25},          {KEY_9, 0x26},          {KEY_0, 0x27},
    {KEY_ENTER, 0x28},     {KEY_TAB, 0x2b},        {KEY_SPACE, 0x2c},      {KEY_MINUS, 0x2d},
    {KEY_EQUAL, 0x2e},     {KEY_LEFTBRACE, 0x2f},  {KEY_RIGHTBRACE, 0x30}, {KEY_BACKSLASH, 0x31},
    {KEY_SEMICOLON, 0x33}, {KEY_APOSTROPHE, 0x34}, {KEY_GRAVE, 0x35},      {KEY_COMMA, 0x36},
    {KEY_DOT, 0x37},       {KEY_SLASH, 0x38},      {KEY_KPSLASH, 0x54},    {KEY_KPASTERISK, 0x55},
    {KEY_KPMINUS, 0x56},   {KEY_KPPLUS, 0x57},     {KEY_KPENTER, 0x58},    {KEY_KP1, 0x59},
    {KEY_KP2, 0x5a},       {KEY_KP3, 0x5b},        {KEY_KP4, 0x5c},        {KEY_KP5, 0x5d},
    {KEY_KP6, 0x5e},       {KEY_KP7, 0x5f},        {KEY_KP8, 0x60},        {KEY_KP9, 0x61},
    {KEY_KP0, 0x62},       {KEY_KPDOT, 0x63}};

int usage_of(std::uint16_t key) {
    for (const KeyUsage& entry : key_usages)
        if (entry.key == key)
            return entry.usage;
    return 0;
}

bool make_raw(int tty) {
    termios settings{};
    if (tcgetattr(tty, &settings) != 0)
        return false;
    cfmakeraw(&settings);
    settings.c_cflag &= ~tcflag_t(CSIZE | PARENB | CSTOPB | CRTSCTS);
    settings.c_cflag |= CS8 | CLOCAL | CREAD;
    return tcsetattr(tty, TCSANOW, &settings) == 0;
}

}  // namespace

Descriptor::~Descriptor() {
    if (fd_ >= 0)
        close(fd_);
}

std::unique_ptr<ScannerLine> ScannerLine::open(const std::string& path) {
    std::unique_ptr<ScannerLine> line(
        new ScannerLine(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)));
    return line->prepare() ? std::move(line) : nullptr;
}

bool ScannerLine::prepare() {
    struct stat status {};
    if (fd_.get() < 0 || fstat(fd_.get(), &status) != 0)
        return false;
    if (S_ISFIFO(status.st_mode))
        return true;  // what it speaks shows with its first bytes
    if (isatty(fd_.get())) {
        speech_ = Speech::text;
        return make_raw(fd_.get());
    }
    libevdev* device = nullptr;
    if (libevdev_new_from_fd(fd_.get(), &device) != 0)
        return false;
    grabbed_.reset(device);
    speech_ = Speech::events;
    return libevdev_grab(device, LIBEVDEV_GRAB) == 0;
}

bool ScannerLine::read_into(ScanAssembler& assembler, ScanAssembler::Time now) {
    std::array<char, 4096> buffer;
    const ssize_t got = ::read(fd_.get(), buffer.data(), buffer.size());
    if (got < 0)
        return errno == EAGAIN || errno == EINTR;
    if (got == 0)
        return false;
    const std::size_t size = std::size_t(got);
    if (speech_ == Speech::unknown)  // an event's time stamp has zero bytes, a text has none
        speech_ = std::memchr(buffer.data(), 0, size) ? Speech::events : Speech::text;
    if (speech_ == Speech::text) {
        for (std::size_t i = 0; i < size; ++i)
            assembler.character(buffer[i], now);
        return true;
    }
    rest_.append(buffer.data(), size);
    std::size_t used = 0;
    for (; rest_.size() - used >= sizeof(input_event); used += sizeof(input_event)) {
        input_event event;
        std::memcpy(&event, rest_.data() + used, sizeof event);
        take_event(event, assembler, now);
    }
    rest_.erase(0, used);
    return true;
}

void ScannerLine::take_event(const input_event& event, ScanAssembler& assembler, ScanAssembler::Time now) {
    if (event.type == EV_SYN && event.code == SYN_DROPPED)
        shift_ = false;  // its release may be among what was dropped
    if (event.type != EV_KEY)
        return;
    if (event.code == KEY_LEFTSHIFT || event.code == KEY_RIGHTSHIFT)
        shift_ = event.value != 0;
    else if (event.value == 1)
        assembler.key(usage_of(event.code), shift_, now);
}

}  // namespace oasis::device
