#include "shared/device/scanner.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include "tests/device/waiting.h"
#include <atomic>
#include <fcntl.h>
#include <filesystem>
#include <linux/input.h>
#include <mutex>
#include <pty.h>
#include <sys/stat.h>

using namespace oasis;
using namespace std::chrono_literals;
using device::ScanAssembler;
using device::Scanner;
using device::ScannerState;
using test::eventually;

namespace {

constexpr ScanAssembler::Time start{};

void type(ScanAssembler& assembler, const std::string& text, ScanAssembler::Time at = start) {
    for (const char c : text)
        assembler.character(c, at);
}

struct Heard {
    std::mutex mutex;
    std::vector<std::string> codes;
    std::atomic<int> working = 0, lost = 0, missing = 0;

    device::ScannerEvents events() {
        return {.on_code =
                    [this](std::string code, ScanAssembler::Time) {
                        const std::lock_guard lock(mutex);
                        codes.push_back(std::move(code));
                    },
                .on_state =
                    [this](ScannerState state) {
                        ++(state == ScannerState::working ? working
                           : state == ScannerState::lost  ? lost
                                                          : missing);
                    }};
    }
    bool has(const std::vector<std::string>& wanted) {
        return eventually(
            [&] {
                const std::lock_guard lock(mutex);
                return codes == wanted;
            },
            3s);
    }
};

// A serial scanner at a path of its own that can be unplugged: a pty behind a link.
class SerialScanner {
  public:
    explicit SerialScanner(std::filesystem::path link) : link_(std::move(link)) {}
    ~SerialScanner() { unplug(); }
    void plug() {
        int line = -1;
        char name[128];
        REQUIRE(openpty(&master_, &line, name, nullptr, nullptr) == 0);
        close(line);
        std::filesystem::create_symlink(name, link_);
    }
    void unplug() {
        if (master_ < 0)
            return;
        close(master_);
        master_ = -1;
        std::filesystem::remove(link_);
    }
    void send(const std::string& text) {
        REQUIRE(write(master_, text.data(), text.size()) == ssize_t(text.size()));
    }

  private:
    std::filesystem::path link_;
    int master_ = -1;
};

void press(int fd, std::uint16_t key, int value) {
    input_event events[2]{};
    events[0].time.tv_sec = 1;
    events[0].type = EV_KEY;
    events[0].code = key;
    events[0].value = value;
    events[1].type = EV_SYN;
    REQUIRE(write(fd, events, sizeof events) == ssize_t(sizeof events));
}

void tap(int fd, std::uint16_t key) {
    press(fd, key, 1);
    press(fd, key, 0);
}

}  // namespace

TEST_CASE("a code ends with Enter, line feed, carriage return or Tab") {
    for (const char end : {'\n', '\r', '\t'}) {
        ScanAssembler assembler;
        type(assembler, "AB12");
        CHECK_FALSE(assembler.poll(start));
        type(assembler, std::string(1, end));
        CHECK(assembler.poll(start) == "AB12");
        CHECK_FALSE(assembler.poll(start + 1s));
    }
}

TEST_CASE("CR LF is one end, and ends alone are nothing") {
    ScanAssembler assembler;
    type(assembler, "\r\nA\r\nB\r\n\n\t");
    CHECK(assembler.poll(start) == "A");
    CHECK(assembler.poll(start) == "B");
    CHECK_FALSE(assembler.poll(start));
    CHECK_FALSE(assembler.deadline());
}

TEST_CASE("without a terminator a code ends after 80 ms of silence, and says when") {
    ScanAssembler assembler;
    type(assembler, "A", start);
    type(assembler, "B", start + 50ms);
    CHECK(assembler.deadline() == start + 130ms);
    CHECK_FALSE(assembler.poll(start + 129ms));
    CHECK(assembler.poll(start + 130ms) == "AB");
    CHECK_FALSE(assembler.deadline());
}

TEST_CASE("old characters never join the next code, even when nobody asked in between") {
    ScanAssembler assembler;
    type(assembler, "OLD", start);
    type(assembler, "NEW\n", start + 10s);
    CHECK(assembler.poll(start + 10s) == "OLD");
    CHECK(assembler.poll(start + 10s) == "NEW");
}

TEST_CASE("endless input is one code of the longest length kept") {
    ScanAssembler assembler;
    type(assembler, std::string(1 << 20, 'x') + "\nnext\n");
    CHECK(assembler.poll(start) == std::string(ScanAssembler::longest, 'x'));
    CHECK(assembler.poll(start) == "next");
}

TEST_CASE("control characters and keys that print nothing are dropped") {
    ScanAssembler assembler;
    type(assembler, std::string("\x02"
                                "A\0\x1b\x7f"
                                "B\x03\n",
                                8));
    CHECK(assembler.poll(start) == "AB");
    for (const int usage : {0, 1, 0x29, 0x2a, 0x32, 0x39, 0x3a, 0x53, 0x64, 0xe0, 0xffff, -5})
        assembler.key(usage, false, start);
    CHECK_FALSE(assembler.deadline());
}

TEST_CASE("keys are read as a US keyboard") {
    CHECK(device::character_of_usage(0x04, false) == 'a');
    CHECK(device::character_of_usage(0x1d, true) == 'Z');
    CHECK(device::character_of_usage(0x1e, false) == '1');
    CHECK(device::character_of_usage(0x27, false) == '0');
    CHECK(device::character_of_usage(0x28, false) == '\n');
    CHECK(device::character_of_usage(0x2b, false) == '\t');
    CHECK(device::character_of_usage(0x2d, false) == '-');
    CHECK(device::character_of_usage(0x2d, true) == '_');
    CHECK(device::character_of_usage(0x33, true) == ':');
    CHECK(device::character_of_usage(0x38, false) == '/');
    CHECK(device::character_of_usage(0x38, true) == '?');
    CHECK(device::character_of_usage(0x58, false) == '\n');
    CHECK(device::character_of_usage(0x62, false) == '0');
}

TEST_CASE("a serial scanner is read, lost and found again") {
    const test::Folder folder;
    SerialScanner serial(folder.path() / "line");
    Heard heard;
    Scanner scanner((folder.path() / "line").string(), heard.events());
    REQUIRE(eventually([&] { return heard.missing == 1; }, 2s));
    serial.plug();
    REQUIRE(eventually([&] { return heard.working == 1; }, 6s));
    serial.send("CARD-1\r");
    CHECK(heard.has({"CARD-1"}));
    serial.send("card-2");
    CHECK(heard.has({"CARD-1", "card-2"}));
    serial.unplug();
    REQUIRE(eventually([&] { return heard.lost == 1; }, 2s));
    CHECK(scanner.state() == ScannerState::lost);
    serial.plug();
    REQUIRE(eventually([&] { return heard.working == 2; }, 6s));
    serial.send("CARD-3\n");
    CHECK(heard.has({"CARD-1", "card-2", "CARD-3"}));
}

TEST_CASE("a pipe of keyboard events is read with its shift keys, and an event may come in pieces") {
    const test::Folder folder;
    const auto pipe = folder.path() / "events";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    Heard heard;
    Scanner scanner(pipe.string(), heard.events());
    REQUIRE(eventually([&] { return heard.working == 1; }, 2s));
    const int fd = open(pipe.c_str(), O_WRONLY | O_CLOEXEC);
    REQUIRE(fd >= 0);
    press(fd, KEY_LEFTSHIFT, 1);
    tap(fd, KEY_A);
    press(fd, KEY_LEFTSHIFT, 0);
    tap(fd, KEY_B);
    press(fd, KEY_7, 1);
    press(fd, KEY_7, 2);  // held: not typed again
    press(fd, KEY_7, 0);
    tap(fd, KEY_LEFTCTRL);
    input_event enter{};
    enter.type = EV_KEY;
    enter.code = KEY_ENTER;
    enter.value = 1;
    REQUIRE(write(fd, &enter, 10) == 10);
    std::this_thread::sleep_for(10ms);
    REQUIRE(write(fd, reinterpret_cast<const char*>(&enter) + 10, sizeof enter - 10) ==
            ssize_t(sizeof enter - 10));
    CHECK(heard.has({"Ab7"}));
    close(fd);
    CHECK(eventually([&] { return heard.lost == 1 && heard.working == 2; }, 3s));
}

TEST_CASE("a pipe of text is read too, and a last line without its end counts") {
    const test::Folder folder;
    const auto pipe = folder.path() / "text";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    Heard heard;
    Scanner scanner(pipe.string(), heard.events());
    REQUIRE(eventually([&] { return heard.working == 1; }, 2s));
    const int fd = open(pipe.c_str(), O_WRONLY | O_CLOEXEC);
    REQUIRE(write(fd, "ONE\nTWO", 7) == 7);
    close(fd);
    CHECK(heard.has({"ONE", "TWO"}));
}

TEST_CASE("a file that is no scanner is a missing scanner") {
    Heard heard;
    Scanner scanner("/dev/null", heard.events());
    CHECK(eventually([&] { return heard.missing == 1; }, 2s));
    CHECK(scanner.state() == ScannerState::missing);
}

TEST_CASE("a scanner unplugged a hundred times leaves no thread, file or memory behind") {
    const test::Folder folder;
    SerialScanner serial(folder.path() / "line");
    Heard heard;
    const auto open_files = [] {
        return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {});
    };
    serial.plug();
    Scanner scanner((folder.path() / "line").string(), heard.events());
    std::ptrdiff_t files = 0;
    long memory = 0, threads = 0;
    for (int round = 1; round <= 100; ++round) {
        REQUIRE(eventually([&] { return heard.working == round; }, 6s));
        serial.send("CODE\n");
        REQUIRE(heard.has(std::vector<std::string>(std::size_t(round), "CODE")));
        if (round == 10) {
            files = open_files();
            memory = test::process_figure("VmRSS");
            threads = test::process_figure("Threads");
        }
        if (round == 100)
            break;
        serial.unplug();
        REQUIRE(eventually([&] { return heard.lost == round; }, 2s));
        serial.plug();
    }
    CHECK(open_files() <= files);
    CHECK(test::process_figure("Threads") == threads);
    constexpr double kept_by_sanitizer = 4096;  // KiB: GCC 14's keeps a little of each thread that ever was
    CHECK(double(test::process_figure("VmRSS")) <= 1.1 * double(memory) + kept_by_sanitizer);
}
