#include "standard_output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace diurna::cli {
namespace {

constexpr std::uint32_t kDefaultWidth = 100;

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value;
}

bool terminal_is_dumb() {
  const char* name = std::getenv("TERM");
  return name != nullptr && std::string_view(name) == "dumb";
}

}  // namespace

bool output_is_terminal() {
  return ::isatty(STDOUT_FILENO) == 1;
}

std::uint32_t output_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kDefaultWidth;
  return size.ws_col;
}

Colour output_colour(When when) {
  if (when == When::kAlways) return Colour::kOn;
  const bool fits = output_is_terminal() && !is_set("NO_COLOR") && !terminal_is_dumb();
  return when == When::kAuto && fits ? Colour::kOn : Colour::kOff;
}

Written write_output(std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno == EPIPE ? Written::kReaderGone : Written::kFailed;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return Written::kWhole;
}

int show(std::string_view text) {
  return write_output(text) == Written::kFailed ? kCouldNotRun : kAllWell;
}

}  // namespace diurna::cli
