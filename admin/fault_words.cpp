#include "admin/fault_words.h"

namespace oasis::admin {

const char* message_id(domain::IdNumberFault fault) {
    using Fault = domain::IdNumberFault;
    switch (fault) {
    case Fault::missing:
        return "fault.id_number.missing";
    case Fault::characters:
        return "fault.id_number.characters";
    case Fault::length:
        return "fault.id_number.length";
    case Fault::old_number:
        return "fault.id_number.old_number";
    case Fault::rounded:
        return "fault.id_number.rounded";
    case Fault::region:
        return "fault.id_number.region";
    case Fault::birth_date:
        return "fault.id_number.birth_date";
    case Fault::check_digit:
        break;
    }
    return "fault.id_number.check_digit";
}

const char* message_id(domain::PhoneFault fault) {
    using Fault = domain::PhoneFault;
    switch (fault) {
    case Fault::missing:
        return "fault.phone.missing";
    case Fault::characters:
        return "fault.phone.characters";
    case Fault::rounded:
        return "fault.phone.rounded";
    case Fault::mobile:
        return "fault.phone.mobile";
    case Fault::landline:
        return "fault.phone.landline";
    case Fault::length:
        break;
    }
    return "fault.phone.length";
}

const char* message_id(domain::DateFault fault) {
    using Fault = domain::DateFault;
    switch (fault) {
    case Fault::missing:
        return "fault.date.missing";
    case Fault::form:
        return "fault.date.form";
    case Fault::not_real:
        return "fault.date.not_real";
    case Fault::range:
        break;
    }
    return "fault.date.range";
}

const char* message_id(domain::NameFault fault) {
    using Fault = domain::NameFault;
    switch (fault) {
    case Fault::empty:
        return "fault.name.empty";
    case Fault::too_long:
        return "fault.name.too_long";
    case Fault::unprintable:
        return "fault.name.unprintable";
    case Fault::private_use:
        break;
    }
    return "fault.name.private_use";
}

}  // namespace oasis::admin
