diurna_module(html/body TIER 3
  DEPENDS base text doc html/page
  SOURCES containers.cc context.cc element_class.cc features.cc gram_set.cc names.cc segmentation.cc text_stats.cc wording.cc
  LINK fmt::fmt)
