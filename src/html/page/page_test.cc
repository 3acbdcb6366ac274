#include "html/page/page.h"
