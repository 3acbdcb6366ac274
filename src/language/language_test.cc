#include "language/language.h"

#include <gtest/gtest.h>

namespace diurna::language {
namespace {

TEST(DetectLanguage, KnowsTheLanguagesOfNews) {
  EXPECT_EQ(detect_language("The council voted late on Tuesday to close the old bridge for repairs."), "en");
  EXPECT_EQ(detect_language("Le conseil a décidé mardi soir de fermer le vieux pont pour des travaux."),
            "fr");
  EXPECT_EQ(detect_language("Der Rat hat am Dienstagabend beschlossen, die alte Brücke zu sperren."), "de");
  EXPECT_EQ(detect_language("Совет решил во вторник вечером закрыть старый мост на ремонт."), "ru");
  EXPECT_EQ(detect_language("Η συνέλευση αποφάσισε να κλείσει τη γέφυρα."), "el");
}

TEST(DetectLanguage, TellsTheLanguagesOfTheArabicScriptApart) {
  EXPECT_EQ(detect_language("شورای شهر تصمیم گرفت که پل قدیمی را برای تعمیر ببندد و راه نوی باز کند."), "fa");
  EXPECT_EQ(detect_language("قرر مجلس المدينة إغلاق الجسر القديم من أجل الإصلاحات يوم الثلاثاء."), "ar");
  EXPECT_EQ(detect_language("شہر کی کونسل نے پرانا پل مرمت کے لیے بند کرنے کا فیصلہ کیا ہے۔"), "ur");
  EXPECT_EQ(detect_language("د ښار شورا پرېکړه وکړه چې زوړ پل د ترمیم لپاره وتړي او نوې لار جوړه کړي."),
            "ps");
}

TEST(DetectLanguage, ToldByLettersNeedsMoreThanAName) {
  EXPECT_EQ(detect_language("ئەنجوومەنی شار بڕیاری دا پردە کۆنەکە دابخات و ڕێگایەکی نوێ بکاتەوە."), "ckb");
  EXPECT_EQ(detect_language("شورای شهر ښار تصمیم گرفت که پل قدیمی را برای تعمیر ببندد و راه نوی باز کند."),
            "fa");
}

TEST(DetectLanguage, UsesTodaysCodes) {
  EXPECT_EQ(detect_language("המועצה החליטה ביום שלישי לסגור את הגשר הישן לצורך תיקונים."), "he");
  EXPECT_EQ(detect_language("市議會星期二晚上決定關閉舊橋進行維修，新的道路將於明年開放。"), "zh-Hant");
  EXPECT_EQ(detect_language("市议会星期二晚上决定关闭旧桥进行维修，新的道路将于明年开放。"), "zh");
}

TEST(DetectLanguage, SaysUndRatherThanGuess) {
  EXPECT_EQ(detect_language(""), "und");
  EXPECT_EQ(detect_language("42 % (3-1)"), "und");
  EXPECT_EQ(detect_language("X"), "und");
  EXPECT_EQ(detect_language("Ⲁⲛⲟⲕ ⲡⲉ ⲡⲓⲱⲓⲕ ⲛⲧⲉ ⲡⲱⲛϧ"), "und");  // Coptic: a script that has no entry
}

TEST(DetectLanguage, ReadsTextNotMarkup) {
  // In HTML mode everything between the brackets would be skipped.
  EXPECT_EQ(detect_language("<Der Rat hat am Dienstagabend beschlossen, die alte Brücke zu sperren>"), "de");
}

TEST(DetectLanguage, SurvivesBrokenBytesAndControls) {
  const std::string text = "The council voted late on Tuesday \xFF\x01 to close the old bridge for repairs.";
  EXPECT_EQ(detect_language(text), "en");
}

TEST(DetectLanguage, LooksOnlyAtTheBeginningOfALongText) {
  std::string text;
  while (text.size() < (1u << 20)) text += "The council voted late on Tuesday to close the old bridge. ";
  EXPECT_EQ(detect_language(text), "en");
}

}  // namespace
}  // namespace diurna::language
