"""How far two points of the earth are apart, and what counts as the same place."""
import math

# Of the usual measures of places found in texts: 100 miles.
NEAR_KM = 161
EARTH_DIAMETER_KM = 12742.0176


def kilometres(lat1, lon1, lat2, lon2):
    """The great-circle distance; degrees."""
    radian = math.pi / 180
    across = math.sin((lat2 - lat1) * radian / 2)
    along = math.sin((lon2 - lon1) * radian / 2)
    half_chord = across ** 2 + math.cos(lat1 * radian) * math.cos(lat2 * radian) * along ** 2
    return EARTH_DIAMETER_KM * math.asin(min(1.0, math.sqrt(half_chord)))
