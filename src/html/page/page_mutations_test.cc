// Pages that are cut up and put together again at random, the same in every run: the tree must be lexbor's,
// and all of its text must lead back to the bytes.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/charset/decoding.h"
#include "html/page/page_parser.h"
#include "html/page/testing_page.h"

namespace diurna::html {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kPages[] = {
    "<!DOCTYPE html>\r\n<html><head><title>Pier &amp; quay</title><style>a>b{}</style>\n"
    "<script>if (a</>/.test(b)) x = '&lt;'</script></head>\n<body class=front><h1>The pier is&nbsp;shut</h1>"
    "<p>The <b>mayor <i>of Orla</b> said</i> so&hellip;<br>twice.</p> \n <ul><li>one<li>two</ul></body></html> end"sv,
    "<table>lost<tr>words<td>in &lt; cell<table><td>inner</table>x</td> y <b>z</tr></b><caption>c</caption>"
    "<colgroup> <col>q</table><select><option>a<option>b</select><form><p></form>tail"sv,
    "<pre>\r\n\nkept\rtext</pre>a</>b</></p>c< d &notit; &#x80;&#0;&#13; "
    "nul\0here<textarea>\n&amp;\0</textarea>"
    "<svg><title>t\0</title><![CDATA[ raw ]] ]]><foreignObject><p>x</svg><math><mi>y</math>"sv,
    "<template> a<tr><td>b</template><noscript>c&amp;d</noscript><iframe>&e;</iframe><frameset> <frame> "
    "f</frameset>"
    "<a>g<a>h<div>i</a>j</div><nobr>k<nobr>l<button>m<button>n<plaintext>o</plaintext>&p;"sv,
};

constexpr std::string_view kBits[] = {
    "<table>",     "</table>",   "<tr>",      "<td>",    "<b>",        "</b>",        "<i a=1>",
    "</i>",        "<a>",        "<p>",       "</p>",    "<div>",      "</div>",      "<template>",
    "</template>", "<svg>",      "</svg>",    "<pre>",   "<textarea>", "</textarea>", "<title>",
    "</title>",    "<script>",   "</script>", "<style>", "<select>",   "<option>",    "<button>",
    "<col>",       "<frameset>", "<body>",    "</body>", "</html>",    "<head>",      "<!--",
    "-->",         "<![CDATA[",  "]]>",       "</>",     "&",          "&amp",        "&amp;",
    "&notit;",     "&#65",       "&#x;",      "&nGt;",   "&#13;",      "\r",          "\r\n",
    "\n",          " ",          "<",         "</",      "\0"sv,       "\xFF",        "\xC3",
    "\xC3\xA9",    "\xCF\xEE",   "x",         "=\"",
};

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 33) % bound;
  }

 private:
  std::uint64_t state_;
};

std::string mutated(std::string page, Random& random) {
  for (std::size_t changes = 1 + random.below(6); changes > 0; --changes) {
    const std::size_t at = random.below(page.size() + 1);
    const std::size_t size = random.below(24);
    switch (random.below(4)) {
      case 0:
        page.insert(at, kBits[random.below(std::size(kBits))]);
        break;
      case 1:
        page.erase(at, size);
        break;
      case 2:
        page.insert(random.below(page.size() + 1), page.substr(at, size));
        break;
      default: {
        const std::string_view other = kPages[random.below(std::size(kPages))];
        page.insert(at, other.substr(random.below(other.size()), size));
      }
    }
  }
  return page;
}

// The bytes as they are, or as letters of two bytes.
std::string encoded(const std::string& page, std::string_view charset) {
  if (charset != "utf-16le") return page;
  std::string wide;
  for (const char letter : page) (wide += letter) += '\0';
  return wide;
}

class PageMutations : public ::testing::TestWithParam<std::string_view> {};

TEST_P(PageMutations, HaveTheTreeOfLexborAndAllTheirSources) {
  constexpr int kRounds = 1500;
  PageParser parser;
  Random random(GetParam().size());
  for (const std::string_view seed : kPages) {
    for (int round = 0; round < kRounds; ++round) {
      const std::string payload = encoded(mutated(std::string(seed), random), GetParam());
      const auto page = parser.parse(payload, {.http_charset = GetParam()});
      ASSERT_TRUE(page);
      const auto decoded = decode_page(payload, GetParam());
      ASSERT_EQ(proof::outline(*page), proof::outline_by_lexbor(decoded->text(payload))) << payload;
      ASSERT_EQ(proof::mapping_error(*page, payload), "") << payload;
    }
  }
}

std::string name_of_charset(const ::testing::TestParamInfo<std::string_view>& charset) {
  std::string name(charset.param);
  std::erase_if(name, [](char letter) { return letter == '-' || letter == '_'; });
  return name;
}

INSTANTIATE_TEST_SUITE_P(Charsets, PageMutations,
                         ::testing::Values("utf-8", "windows-1251", "shift_jis", "gb18030", "euc-kr",
                                           "utf-16le"),
                         name_of_charset);

}  // namespace
}  // namespace diurna::html
