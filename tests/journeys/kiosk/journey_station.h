#pragma once
#include "shared/card/code.h"
#include "shared/domain/participant_file.h"
#include "shared/domain/notice.h"
#include "shared/store/acts.h"
#include "shared/store/database.h"
#include <string>
#include <vector>

namespace oasis::journeys {

/// A station made through the acts alone, for the kiosk to be tried on. Its zone is chosen so that it is
/// between 9 and 10 in the morning there whenever the journey is run: the pictures and the offers do not
/// depend on the hour.
/// What hangs is written on this database by the office.
domain::Notice hang(store::Database& database, const domain::NoticeText& text);

class JourneyStation {
  public:
    struct Wanted {
        domain::OutsideHours outside_hours = domain::OutsideHours::flag;
        bool open = true;  // at this hour
        std::string brand = "润心家园";
        std::string name = "北苑站";
    };

    JourneyStation(const std::string& file, const Wanted& wanted);
    explicit JourneyStation(const std::string& file) : JourneyStation(file, Wanted{}) {}

    /// Registers a person with a card; the code as it is drawn on the card.
    std::string add_person(const std::string& display_name);
    /// A person whose card was revoked.
    std::string add_revoked(const std::string& display_name);
    /// A person with a sealed file: where they stand on their way, and since when risk grade and agreement stand.
    struct Filed {
        std::string display_name, full_name;
        domain::Stage stage = domain::Stage::serving;
        int days_ago = 1;
    };
    std::string add_filed(const Filed& filed);
    /// Enters so many services of today, up to five, of which four count.
    void serve(const std::string& code, int times);
    /// The number of whose card it is.
    [[nodiscard]] std::string number_of(const std::string& code);
    /// From now on the station checks suitability, environment, or both.
    void check(bool suitability, bool environment);
    void check_environment(domain::SessionId session);
    /// The person's plan asks for a service item from now on.
    void wish(const std::string& code, const std::string& service_item);
    void find_unsuited(const std::string& code, const std::string& service_item);
    /// This week: a closure of two days, and special hours on another; today stays as it is.
    void add_exceptions();
    /// A drawing of hills, another one for each number, taken in as a file would be.
    domain::PictureId add_picture(int number);
    /// A notice that hangs from now on.
    domain::Notice hang(const domain::NoticeText& text);
    /// Staff with the short number 12 and the PIN 246810.
    void give_pin();

    struct Plan {
        const char* alias_zh;
        const char* alias_en;
        const char* icon;
        const char* hue;
        const char* room;
        domain::Minute starts, ends;  // of the station day
        int places = 12;
        const char* service_item = "";
    };
    domain::SessionId add_session(const Plan& plan);
    /// Takes all but `left` of the places with invented people.
    void fill(domain::SessionId session, int left);

    /// A complaint channel, and the three of the look.
    struct Channel {
        const char* name;
        const char* phone;
        const char* hours;
        const char* web;
        bool outside = false;
        const char* purpose = "";
        const char* address = "";
    };
    void add_channel(const Channel& wanted);
    void add_usual_channels();
    /// As many words as are taken in a short time.
    void fill_the_box();

    /// The six sessions of the look: one overlapping another, one full.
    void plan_usual_day();
    /// Chart, staff, rooms with their maps, guide and texts; or as much of each as may ever come.
    void hang_wall(bool long_texts);
    /// More than fits a page.
    void plan_long_day();

    [[nodiscard]] store::Database& database() { return database_; }

  private:
    store::Database database_;
    domain::Day day_;
    std::vector<std::pair<domain::SessionId, int>> places_;
};

}  // namespace oasis::journeys
