#include "shared/card/code_place.h"
#include <cmath>

namespace oasis::card {

namespace {

// How much each of the nine points counts at a place, all from 0 to 1 across the code.
std::array<float, 9> weights(double x, double y) {
    const auto along = [](double t) {
        return std::array<double, 3>{2 * (t - 0.5) * (t - 1), 4 * t * (1 - t), 2 * t * (t - 0.5)};
    };
    const auto a = along(x), b = along(y);
    std::array<float, 9> w{};
    for (std::size_t i = 0; i < 9; ++i)
        w[i] = float(a[i % 3] * b[i / 3]);
    return w;
}

Point bent(const Bend& bend, const std::array<float, 9>& w, double x, double y) {
    for (std::size_t i = 0; i < 9; ++i) {
        x += double(w[i]) * bend[i].x;
        y += double(w[i]) * bend[i].y;
    }
    return {x, y};
}

// Finds the bend by trying, with everything that does not change from try to try worked out before.
class Bender {
  public:
    Bender(GrayView picture, CodePlace& place) : picture_(picture), place_(place) {
        const QrLayout& layout = *place.layout;
        double sum = 0, squares = 0;
        for (int y = 0; y < layout.size(); ++y)
            for (int x = 0; x < layout.size(); ++x) {
                const double v = sample(picture, place.at(x + 0.5, y + 0.5));
                sum += v;
                squares += v * v;
                modules_.push_back({x + 0.5, y + 0.5, layout.at(x, y),
                                    weights((x + 0.5) / layout.size(), (y + 0.5) / layout.size())});
            }
        const double n = double(modules_.size());
        mean_ = float(sum / n);
        spread_ = float(std::sqrt(std::max(1.0, squares / n - sum * sum / n / n)));
    }

    void run() {
        float best = score(place_.bend);
        for (const double step : {0.7, 0.35, 0.17})
            for (int round = 0; round < 3; ++round)
                if (!nudge(step, best))
                    break;
        place_.is_bent = true;
    }

  private:
    struct Module {
        double x, y;
        Known known;
        std::array<float, 9> weights;
    };

    bool nudge(double step, float& best) {
        bool better = false;
        for (std::size_t i = 0; i < 18; ++i)
            for (const double sign : {-1.0, 1.0}) {
                Bend moved = place_.bend;
                (i % 2 ? moved[i / 2].y : moved[i / 2].x) += sign * step;
                if (const float value = score(moved); value > best) {
                    best = value;
                    place_.bend = moved;
                    better = true;
                    break;
                }
            }
        return better;
    }

    // Known modules count as they should be, the others for how far they are from grey.
    float score(const Bend& bend) const {
        Likeness likeness;
        float apart = 0;
        for (const Module& m : modules_) {
            const Point p = bent(bend, m.weights, m.x, m.y);
            const float v = sample(picture_, place_.map(p.x, p.y));
            apart += std::abs(v - mean_);
            if (m.known != Known::nothing)
                likeness.add(v, m.known == Known::dark);
        }
        return likeness.value() + apart / (spread_ * float(modules_.size()));
    }

    GrayView picture_;
    CodePlace& place_;
    std::vector<Module> modules_;
    float mean_ = 0, spread_ = 1;
};

}  // namespace

Point CodePlace::at(double x, double y) const {
    if (!is_bent)
        return map(x, y);
    const Point p = bent(bend, weights(x / layout->size(), y / layout->size()), x, y);
    return map(p.x, p.y);
}

void bend_place(GrayView picture, CodePlace& place) {
    Bender(picture, place).run();
}

}  // namespace oasis::card
