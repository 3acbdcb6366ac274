// An analysis of an article that no model made: what statements are read from, at the speed of fuzzing and in
// shapes that no model finds.
//
// Words are runs of letters and digits, all else stands alone. Function words have their parts of speech,
// other words draw theirs, and all draw how they hang together, from their letters and a number that the
// caller gives. The trees are projective, as a parser's are.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "diurna/article.h"
#include "doc/blocks.h"
#include "doc/tokens.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::fuzz {

class MadeUpAnalysis {
 public:
  MadeUpAnalysis(const Article& article, std::uint32_t salt) : article_(article), salt_(salt) {}

  doc::Tokens tokens() && {
    for (const Block& block : article_.blocks) {
      const std::uint32_t begin = tokens_.size();
      if (is_prose(block)) add_words(block.span);
      tokens_.texts.push_back({begin, tokens_.size()});
      for (std::uint32_t t = begin; t < tokens_.size();) t = hang_together(t, end_of_sentence(t));
    }
    name_entities();
    return std::move(tokens_);
  }

 private:
  using StringId = text::StringId;

  struct Kind {
    const char* pos;
    const char* tag;
    const char* morph;
  };

  static const Kind* function_word(std::string_view lower) {
    static constexpr Kind kDeterminer{"DET", "DT", ""}, kPreposition{"ADP", "IN", ""},
        kPronoun{"PRON", "PRP", ""}, kAnd{"CCONJ", "CC", ""}, kThat{"SCONJ", "IN", ""},
        kSaid{"VERB", "VBD", "VerbForm=Fin|Mood=Ind|Tense=Past"},
        kHas{"AUX", "VBZ", "VerbForm=Fin|Tense=Pres"}, kNot{"PART", "RB", ""};
    static const std::unordered_map<std::string_view, const Kind*> kWords = {
        {"the", &kDeterminer},   {"a", &kDeterminer},   {"le", &kDeterminer},
        {"la", &kDeterminer},    {"un", &kDeterminer},  {"el", &kDeterminer},
        {"of", &kPreposition},   {"to", &kPreposition}, {"by", &kPreposition},
        {"from", &kPreposition}, {"on", &kPreposition}, {"de", &kPreposition},
        {"in", &kPreposition},   {"en", &kPreposition}, {"he", &kPronoun},
        {"she", &kPronoun},      {"they", &kPronoun},   {"il", &kPronoun},
        {"elle", &kPronoun},     {"who", &kPronoun},    {"and", &kAnd},
        {"et", &kAnd},           {"y", &kAnd},          {"that", &kThat},
        {"que", &kThat},         {"say", &kSaid},       {"tell", &kSaid},
        {"ask", &kSaid},         {"deny", &kSaid},      {"decline", &kSaid},
        {"comment", &kSaid},     {"dire", &kSaid},      {"decir", &kSaid},
        {"have", &kHas},         {"be", &kHas},         {"not", &kNot},
        {"pas", &kNot},          {"no", &kNot}};
    const auto found = kWords.find(lower);
    return found == kWords.end() ? nullptr : found->second;
  }

  std::uint32_t drawn(std::uint32_t token, std::uint32_t what) const {
    std::uint64_t hash = tokens_.lower[token] ^ (salt_ * 0x9E3779B97F4A7C15u + what * 0xC2B2AE3D27D4EB4Fu);
    hash ^= hash >> 29;
    return static_cast<std::uint32_t>((hash * 0xBF58476D1CE4E5B9u) >> 32);
  }
  template <typename List>
  const auto& drawn_from(const List& list, std::uint32_t token, std::uint32_t what) const {
    return list[drawn(token, what) % std::size(list)];
  }

  void add_words(ByteSpan block) {
    for (std::uint32_t at = block.begin; at < block.end;) {
      const std::uint32_t begin = at;
      text::CodePoint point = text::code_point_at(article_.text, at);
      at += point.size;
      if (text::is_space(point.value)) continue;
      const auto is_inner = [](char32_t c) { return text::is_alpha(c) || text::is_digit(c); };
      const bool word = is_inner(point.value);
      while (word && at < block.end) {
        const text::CodePoint next = text::code_point_at(article_.text, at);
        if (!is_inner(next.value)) break;
        at += next.size;
      }
      add_token({begin, at}, word);
    }
  }

  void add_token(ByteSpan span, bool word) {
    static constexpr Kind kOpen[] = {{"NOUN", "NN", "Number=Sing"},
                                     {"NOUN", "NNS", "Number=Plur"},
                                     {"VERB", "VBD", "VerbForm=Fin|Mood=Ind|Tense=Past"},
                                     {"VERB", "VB", "VerbForm=Inf"},
                                     {"VERB", "VBN", "VerbForm=Part|Tense=Past"},
                                     {"ADJ", "JJ", ""},
                                     {"ADV", "RB", ""},
                                     {"NUM", "CD", ""}};
    static constexpr Kind kName{"PROPN", "NNP", ""}, kMark{"PUNCT", ".", ""};
    const std::string_view form = slice(article_.text, span);
    const std::string lower = text::lower(form);
    tokens_.span.push_back(span);
    tokens_.space_after.push_back(span.end < article_.text.size() && article_.text[span.end] == ' ');
    tokens_.orth.push_back(tokens_.strings.add(form));
    for (auto* of : {&tokens_.norm, &tokens_.lower, &tokens_.lemma})
      of->push_back(tokens_.strings.add(lower));
    const Kind* kind = function_word(lower);
    if (kind == nullptr && lower != form) kind = &kName;
    if (kind == nullptr) kind = word ? &drawn_from(kOpen, tokens_.size() - 1, 0) : &kMark;
    tokens_.pos.push_back(tokens_.strings.add(kind->pos));
    tokens_.tag.push_back(tokens_.strings.add(kind->tag));
    tokens_.morph.push_back(tokens_.strings.add(kind->morph));
    tokens_.entity_tag.push_back(doc::EntityTag::kOutside);
    tokens_.entity_label.push_back(0);
  }

  std::uint32_t end_of_sentence(std::uint32_t begin) const {
    std::uint32_t t = begin;
    while (t < tokens_.size()) {
      const std::string_view form = tokens_.form(t++);
      if (form == "." || form == "!" || form == "?") break;
    }
    return t;
  }

  // A word hangs on its neighbour towards the root or on the root itself. Returns `end`.
  std::uint32_t hang_together(std::uint32_t begin, std::uint32_t end) {
    static constexpr const char* kLabels[] = {
        "nsubj", "dobj", "ccomp", "xcomp", "prep", "pobj", "advmod", "amod",  "compound",  "conj",
        "cc",    "poss", "acl",   "relcl", "mark", "det",  "appos",  "agent", "attr",      "advcl",
        "punct", "aux",  "neg",   "obj",   "obl",  "nmod", "case",   "dep",   "parataxis", "nsubjpass"};
    std::uint32_t root = begin;
    while (root + 1 < end && tokens_.pos[root] != text::string_id("VERB")) ++root;
    for (std::uint32_t t = begin; t < end; ++t) {
      const std::uint32_t neighbour = t < root ? t + 1 : t - 1;
      const bool is_root = t == root;
      tokens_.head.push_back(is_root || drawn(t, 1) % 3 == 0 ? root : neighbour);
      tokens_.dep.push_back(tokens_.strings.add(is_root ? "ROOT" : drawn_from(kLabels, t, 2)));
      tokens_.sentence_start.push_back(t == begin);
      tokens_.left_edge.push_back(t);
      tokens_.right_edge.push_back(t);
    }
    for (std::uint32_t t = begin; t < root; ++t) {
      std::uint32_t& edge = tokens_.left_edge[tokens_.head[t]];
      edge = std::min(edge, tokens_.left_edge[t]);
    }
    for (std::uint32_t t = end; t-- > root + 1;) {
      std::uint32_t& edge = tokens_.right_edge[tokens_.head[t]];
      edge = std::max(edge, tokens_.right_edge[t]);
    }
    return end;
  }

  // Names in a row are one entity.
  void name_entities() {
    static constexpr const char* kLabels[] = {"PERSON", "ORG", "GPE", "DATE", "PER", "LOC"};
    const StringId name = text::string_id("PROPN");
    for (const TokenSpan block : tokens_.texts) {
      for (std::uint32_t t = block.begin; t < block.end; ++t) {
        if (tokens_.pos[t] != name) continue;
        std::uint32_t end = t + 1;
        while (end < block.end && tokens_.pos[end] == name) ++end;
        const StringId label = tokens_.strings.add(drawn_from(kLabels, t, 3));
        tokens_.entities.push_back({{t, end}, label});
        for (std::uint32_t i = t; i < end; ++i) {
          tokens_.entity_tag[i] = i == t ? doc::EntityTag::kBegin : doc::EntityTag::kInside;
          tokens_.entity_label[i] = label;
        }
        t = end - 1;
      }
    }
  }

  const Article& article_;
  std::uint32_t salt_;
  doc::Tokens tokens_;
};

}  // namespace diurna::fuzz
