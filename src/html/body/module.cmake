diurna_module(html/body TIER 3
  DEPENDS base text forest doc html/page
  SOURCES body.cc body_extractor.cc body_model.cc containers.cc context.cc decision.cc element_class.cc feature_columns.cc
          features.cc gram_set.cc kinds.cc marks.cc names.cc segmentation.cc text_stats.cc wording.cc
  TESTS body_extractor_test.cc body_model_test.cc decision_test.cc names_test.cc segmentation_test.cc text_stats_test.cc
        wording_test.cc
  LINK fmt::fmt)
