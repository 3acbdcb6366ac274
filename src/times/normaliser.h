// What an expression means: the steps of its rule (steps.h), done one after another.
//
// Steps (all go on with the moment that is there, or begin one):
//   document            the day on which the text appeared
//   text(UNIT) text(<duration>)   the last date that the text named before, of those exact enough to be
//                       counted from in this unit; else the document's day
//   <day>               what that part of the expression means, seen from the moment that is there
//   year(Y) yy(YY) decade(Y) century(N)
//   month(M) date(M,D) day(D) season(S) quarter(Q) half(H) weekday(W) holiday(H)
//                       in the year (month, week) that is there; else the one that direction or tense
//                       of the clause points to, seen from the document's day
//   solar_era(Y)        the Gregorian year in which that solar year begins
//   solar_year(Y) solar_month(M) solar_date(M,D) lunar_year(Y) lunar_month(M) lunar_date(M,D)
//                       the same in the calendars of Iran and Afghanistan and of the moon (other_calendar.h)
//   month_after(M) weekday_after(W)   the first one behind the moment that is there
//   iso_week(N)         of the year that is there, else of the document's
//   fiscal              the year is one of a budget, whatever days it has
//   years(N)            N years on, as exact as before ("the same month a year ago")
//   direction(D)        last, this, next: which one the step behind it takes
//   shift(N,UNIT)       N units on (words with a value: last is -1), as a stretch of that unit
//   back(<duration>) ahead(<duration>)
//   nth(N,UNIT)         the N-th such stretch of the moment that is there; -1 the last
//   weekend             the one that direction or tense points to
//   part(P) clock(H,M?) military(HHMM) half_day(AM) zone(Z) offset(SIGN,H)
//                       of the day that is there, else of the text's or document's
//   duration(N,UNIT) and_half(N,UNIT) vague(UNIT) every(N,UNIT)
//   every_weekday(W) every_season(S) every_month(M) every_part(P)
//   value(V)            PAST_REF, PRESENT_REF, FUTURE_REF or any value as it is
//   mod(M)              START, MID, END, APPROX, ...
// A step about an element that was left out of the expression is passed over.
// Thread-safety: free functions without state.
#pragma once

#include "times/chart.h"
#include "times/reading.h"

namespace diurna::times {

// Whether the step's verb is known and takes that many arguments.
bool is_step(const Step& step);

Reading read(const Node& node, const Context& context);

}  // namespace diurna::times
