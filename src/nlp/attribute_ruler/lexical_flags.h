// What a whole form is made of, as Python's str methods and spaCy's lexical flags see it.
#pragma once

#include <string_view>

namespace diurna::nlp {

bool form_is_alpha(std::string_view form);  // str.isalpha()
bool form_is_digit(std::string_view form);  // str.isdigit()
bool form_is_space(std::string_view form);  // str.isspace()
bool form_is_ascii(std::string_view form);  // also of the empty form
bool form_is_punct(std::string_view form);  // also of the empty form
bool form_is_lower(std::string_view form);  // str.islower()
bool form_is_upper(std::string_view form);  // str.isupper()
bool form_is_title(std::string_view form);  // str.istitle()

}  // namespace diurna::nlp
