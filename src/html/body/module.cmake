diurna_module(html/body TIER 3
  DEPENDS base text doc html/page
  SOURCES body.cc body_extractor.cc body_model.cc containers.cc context.cc decision.cc element_class.cc features.cc
          forest.cc gram_set.cc kinds.cc names.cc segmentation.cc text_stats.cc wording.cc
  LINK fmt::fmt)
