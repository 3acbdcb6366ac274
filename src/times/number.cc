#include "times/number.h"

#include <charconv>

namespace diurna::times {
namespace {

class Reader {
 public:
  Reader(const std::vector<Piece>& pieces, std::uint32_t at) : pieces_(pieces), at_(at) {}

  std::uint32_t at() const { return at_; }

  std::optional<double> take(std::string_view class_name) {
    if (at_ >= pieces_.size()) return std::nullopt;
    const std::string* value = value_in(pieces_[at_], class_name);
    if (value == nullptr) return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
    if (error != std::errc()) return std::nullopt;
    ++at_;
    return number;
  }

  bool take_word(std::string_view class_name) {
    if (at_ >= pieces_.size() || value_in(pieces_[at_], class_name) == nullptr) return false;
    ++at_;
    return true;
  }

  bool take_text(std::string_view text) {
    if (!is(0, text)) return false;
    ++at_;
    return true;
  }

  // The pieces from here on are exactly these.
  bool take_all(std::initializer_list<std::string_view> texts) {
    std::uint32_t ahead = 0;
    for (const std::string_view text : texts) {
      if (!is(ahead++, text)) return false;
    }
    at_ += ahead;
    return true;
  }

  // "," and three digits, or "." and digits, without a blank.
  const Piece* take_glued_digits(std::string_view sign) {
    if (at_ + 1 >= pieces_.size() || pieces_[at_].text != sign) return nullptr;
    const Piece& digits = pieces_[at_ + 1];
    if (!pieces_[at_].glued || !digits.glued || value_in(digits, "DIGITS") == nullptr) return nullptr;
    at_ += 2;
    return &digits;
  }

  void back_to(std::uint32_t at) { at_ = at; }

 private:
  bool is(std::uint32_t ahead, std::string_view text) const {
    return at_ + ahead < pieces_.size() && pieces_[at_ + ahead].text == text;
  }

  const std::vector<Piece>& pieces_;
  std::uint32_t at_;
};

double decimals_of(const std::string& digits) {
  double value = 0;
  double place = 0.1;
  for (const char c : digits) {
    value += (c - '0') * place;
    place /= 10;
  }
  return value;
}

// "1/2" behind a whole number, or alone.
std::optional<double> fraction(Reader& reader) {
  const std::uint32_t start = reader.at();
  const auto numerator = reader.take("DIGITS");
  const Piece* denominator = numerator ? reader.take_glued_digits("/") : nullptr;
  if (denominator != nullptr && denominator->text.size() == 1 && denominator->text != "0" &&
      *numerator < 10) {
    return *numerator / (denominator->text[0] - '0');
  }
  reader.back_to(start);
  return std::nullopt;
}

std::optional<double> digits(Reader& reader) {
  if (const auto alone = fraction(reader)) return alone;
  auto value = reader.take("DIGITS");
  if (!value) return std::nullopt;
  const std::uint32_t whole_end = reader.at();
  while (const Piece* group = reader.take_glued_digits(",")) {
    if (group->text.size() != 3) {
      reader.back_to(reader.at() - 2);
      break;
    }
    *value = *value * 1000 + std::stod(group->text);
  }
  if (const Piece* decimals = reader.take_glued_digits(".")) return *value + decimals_of(decimals->text);
  if (reader.at() == whole_end) *value += fraction(reader).value_or(0);
  return value;
}

// "seven", "twenty", "twenty-five".
std::optional<double> small_words(Reader& reader) {
  const auto tens = reader.take("TENS");
  if (!tens) return reader.take("ONES");
  const std::uint32_t end = reader.at();
  reader.take_text("-");
  const auto ones = reader.take("ONES");
  if (ones && *ones < 10) return *tens + *ones;
  reader.back_to(end);
  return tens;
}

std::optional<double> words(Reader& reader) {
  auto value = small_words(reader);
  if (!value) return std::nullopt;
  while (const auto scale = reader.take("SCALE")) {
    *value *= *scale;
    const std::uint32_t end = reader.at();
    reader.take_text("and");
    const auto rest = small_words(reader);
    if (rest) {
      *value += *rest;
      break;
    }
    reader.back_to(end);
  }
  return value;
}

}  // namespace

const std::string* value_in(const Piece& piece, std::string_view class_name) {
  for (const WordClass& entry : piece.classes) {
    if (entry.name == class_name) return &entry.value;
  }
  return nullptr;
}

std::optional<Numeral> cardinal_at(const std::vector<Piece>& pieces, std::uint32_t at) {
  Reader reader(pieces, at);
  if (reader.take_word("VAGUE")) {
    reader.take_text("of");
    return Numeral{reader.at(), {0, true}};
  }
  auto value = digits(reader);
  if (!value) value = words(reader);
  if (!value) return std::nullopt;
  if (reader.take_all({"and", "a", "half"}) || reader.take_all({"-", "and", "-", "a", "-", "half"}))
    *value += 0.5;
  if (const auto scale = reader.take("SCALE")) *value *= *scale;
  return Numeral{reader.at(), {*value, false}};
}

std::optional<Numeral> ordinal_at(const std::vector<Piece>& pieces, std::uint32_t at) {
  Reader reader(pieces, at);
  if (const auto value = reader.take("DIGITS")) {
    if (reader.at() >= pieces.size()) return std::nullopt;
    const Piece& suffix = pieces[reader.at()];
    const bool ordinal = suffix.glued && (suffix.text == "st" || suffix.text == "nd" || suffix.text == "rd" ||
                                          suffix.text == "th");
    if (!ordinal) return std::nullopt;
    return Numeral{reader.at() + 1, {*value, false}};
  }
  double value = 0;
  if (const auto tens = reader.take("TENS")) {
    value = *tens;
    if (!reader.take_text("-")) return std::nullopt;
  }
  const auto last = reader.take("ORDINAL");
  if (!last || (value > 0 && *last > 9)) return std::nullopt;
  return Numeral{reader.at(), {value + *last, false}};
}

}  // namespace diurna::times
