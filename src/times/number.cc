#include "times/number.h"

#include <charconv>

namespace diurna::times {
namespace {

// Longer ones are damage; a limit keeps the time of reading them all linear.
constexpr int kMaxGroups = 5;
constexpr int kMaxScales = 4;
// French counts from sixty and eighty up to nineteen ("soixante-douze").
constexpr double kSixty = 60;
constexpr double kEighty = 80;

class Reader {
 public:
  Reader(const std::vector<Piece>& pieces, std::uint32_t at) : pieces_(pieces), at_(at) {}

  std::uint32_t at() const { return at_; }
  void back_to(std::uint32_t at) { at_ = at; }

  std::optional<double> take(Symbol class_name) {
    if (at_ >= pieces_.size()) return std::nullopt;
    const std::string* value = value_in(pieces_[at_], class_name);
    if (value == nullptr) return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
    if (error != std::errc()) return std::nullopt;
    ++at_;
    return number;
  }

  bool take_word(Symbol class_name) {
    if (at_ >= pieces_.size() || value_in(pieces_[at_], class_name) == nullptr) return false;
    ++at_;
    return true;
  }

  bool take_sign(std::string_view sign) {
    if (at_ >= pieces_.size() || pieces_[at_].text != sign) return false;
    ++at_;
    return true;
  }

  // A sign and digits, without a blank.
  const Piece* take_glued_digits(std::string_view sign) {
    return is_glued_digits() && pieces_[at_].text == sign ? take_sign_and_digits() : nullptr;
  }

  // "," in English, "." where a comma stands before decimals.
  const Piece* take_group() { return take_digits_behind(",", kDecimalSign, kGroupSign); }
  const Piece* take_decimals() { return take_digits_behind(".", kGroupSign, kDecimalSign); }

 private:
  bool is_glued_digits() const {
    return at_ + 1 < pieces_.size() && pieces_[at_].glued && pieces_[at_ + 1].glued &&
           value_in(pieces_[at_ + 1], kDigits) != nullptr;
  }

  const Piece* take_sign_and_digits() {
    at_ += 2;
    return &pieces_[at_ - 1];
  }

  // The English sign, unless the language's table gives it another meaning, or one that the table names.
  const Piece* take_digits_behind(std::string_view sign, Symbol unless, Symbol named) {
    if (!is_glued_digits()) return nullptr;
    const Piece& piece = pieces_[at_];
    const bool is_it =
        piece.text == sign ? value_in(piece, unless) == nullptr : value_in(piece, named) != nullptr;
    return is_it ? take_sign_and_digits() : nullptr;
  }

  const std::vector<Piece>& pieces_;
  std::uint32_t at_;
};

double whole_of(const std::string& digits) {
  double value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

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
  const auto numerator = reader.take(kDigits);
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
  auto value = reader.take(kDigits);
  if (!value) return std::nullopt;
  const std::uint32_t whole_end = reader.at();
  for (int groups = 0; groups < kMaxGroups; ++groups) {
    const Piece* group = reader.take_group();
    if (group == nullptr) break;
    if (group->text.size() != 3) {
      reader.back_to(reader.at() - 2);
      break;
    }
    *value = *value * 1000 + whole_of(group->text);
  }
  if (const Piece* decimals = reader.take_decimals()) return *value + decimals_of(decimals->text);
  if (reader.at() == whole_end) *value += fraction(reader).value_or(0);
  return value;
}

void skip_join(Reader& reader, Symbol join) {
  if (!reader.take_word(join)) reader.take_sign("-");
}

// "seven", "twenty", "twenty-five"; where units come first, "five and twenty".
std::optional<double> small_words(Reader& reader) {
  const auto tens = reader.take(kTens);
  if (tens) {
    const std::uint32_t end = reader.at();
    skip_join(reader, kTensJoin);
    const auto ones = reader.take(kOnes);
    const double most = *tens == kSixty || *tens == kEighty ? 20 : 10;
    if (ones && *ones < most) return *tens + *ones;
    reader.back_to(end);
    return tens;
  }
  const auto ones = reader.take(kOnes);
  const std::uint32_t end = reader.at();
  if (ones && *ones < 10 && reader.take_word(kTensJoin)) {
    if (const auto behind = reader.take(kTens)) return *ones + *behind;
    reader.back_to(end);
  }
  return ones;
}

// What follows a hundred or a thousand: "and six", "vingt".
double rest_of(Reader& reader, double most) {
  const std::uint32_t end = reader.at();
  skip_join(reader, kNumberJoin);
  const auto rest = small_words(reader);
  if (rest && *rest < most) return *rest;
  reader.back_to(end);
  return 0;
}

std::optional<double> words(Reader& reader) {
  constexpr double kHundred = 100;
  auto value = small_words(reader);
  if (!value) return std::nullopt;
  if (*value >= kHundred) *value += rest_of(reader, *value);
  for (int scales = 0; scales < kMaxScales; ++scales) {
    const std::uint32_t end = reader.at();
    reader.take_sign("-");
    const auto scale = reader.take(kScale);
    if (!scale) {
      reader.back_to(end);
      break;
    }
    *value *= *scale;
    const double rest = rest_of(reader, *scale);
    *value += rest;
    if (rest > 0) break;
  }
  return value;
}

// "and a half", "-and-a-half", "et demi".
bool take_half(Reader& reader) {
  const std::uint32_t start = reader.at();
  const bool dashes = reader.take_sign("-");
  if (reader.take_word(kNumberJoin)) {
    if (dashes) reader.take_sign("-");
    if (reader.take_sign("a") && dashes) reader.take_sign("-");
    if (reader.take_word(kHalfWord)) return true;
  }
  reader.back_to(start);
  return false;
}

}  // namespace

std::optional<Numeral> cardinal_at(const std::vector<Piece>& pieces, std::uint32_t at) {
  Reader reader(pieces, at);
  if (reader.take_word(kVague)) {
    reader.take_word(kVagueJoin);
    return Numeral{reader.at(), {0, true}};
  }
  auto value = digits(reader);
  if (!value) value = words(reader);
  if (!value) return std::nullopt;
  if (take_half(reader)) *value += 0.5;
  if (const auto scale = reader.take(kScale)) *value *= *scale;
  return Numeral{reader.at(), {*value, false}};
}

std::optional<Numeral> ordinal_at(const std::vector<Piece>& pieces, std::uint32_t at) {
  Reader reader(pieces, at);
  if (const auto value = reader.take(kDigits)) {
    const bool ordinal = reader.at() < pieces.size() && pieces[reader.at()].glued;
    if (!ordinal || !reader.take_word(kOrdinalSuffix)) return std::nullopt;
    return Numeral{reader.at(), {*value, false}};
  }
  double value = 0;
  if (const auto tens = reader.take(kTens)) {
    value = *tens;
    if (!reader.take_word(kTensJoin) && !reader.take_sign("-")) return std::nullopt;
  }
  const auto last = reader.take(kOrdinal);
  if (!last || (value > 0 && *last > 9)) return std::nullopt;
  return Numeral{reader.at(), {value + *last, false}};
}

}  // namespace diurna::times
