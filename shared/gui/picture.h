#pragma once

#include "shared/gui/texture.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>

struct SDL_Surface;

namespace oasis::gui {

/// A picture as a texture. Needs the window's GL context while it lives. Move only.
class Picture {
  public:
    /// Throws std::runtime_error where the file cannot be read as a picture.
    static Picture from_file(const std::filesystem::path& file);
    /// The bytes of a PNG or JPEG file that must not lie on the disk. Throws std::runtime_error likewise.
    static Picture from_memory(std::span<const std::uint8_t> file);
    /// Rows from the top, without gaps; 4 bytes RGBA a pixel.
    static Picture from_rgba(int width, int height, std::span<const std::uint8_t> pixels);
    /// One byte a pixel (a camera's luma).
    static Picture from_grey(int width, int height, std::span<const std::uint8_t> pixels);

    int width() const { return width_; }
    int height() const { return height_; }
    unsigned texture() const { return texture_.name(); }
    /// Replaces the pixels; same size and same kind as at making. For a live camera picture.
    void update_grey(std::span<const std::uint8_t> pixels);

  private:
    static Picture from_surface(SDL_Surface* loaded, const std::string& name);
    Picture(int width, int height) : width_(width), height_(height) {}
    Texture texture_;
    int width_, height_;
};

/// The drawn illustrations, loaded from FOLDER/NAME.png when first shown, kept while the window lives.
class Pictures {
  public:
    explicit Pictures(std::filesystem::path folder) : folder_(std::move(folder)) {}
    const Picture& get(std::string_view name);

  private:
    std::filesystem::path folder_;
    std::map<std::string, Picture, std::less<>> loaded_;
};

}  // namespace oasis::gui
