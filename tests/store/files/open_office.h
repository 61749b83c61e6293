#pragma once
#include "shared/store/files/station_kit.h"
#include "tests/store/files/office.h"

namespace oasis::store::test {

inline const std::string office_password = "一个很长的测试密码在此";

/// A station with real keys, and someone signed in to it.
struct OpenOffice {
    Folder folder;
    Database db = Database::open(folder.file("station.db"));
    std::optional<OpenSession> session;

    OpenOffice() {
        const auto plain = new_station();
        const auto kit = make_station(plain.settings, plain.hours, "lin", office_password);
        if (!init_station(db, kit.station, staff, at(7)))
            throw std::runtime_error("the station exists");
        auto result = open_session(db, "lin", office_password, {"boot", 1000}, staff, at(8));
        session.emplace(std::move(std::get<OpenSession>(result)));
    }
};

}  // namespace oasis::store::test
