"""The middle of an area of which only the towns are known."""
import math


def middle(points):
    """(lat, lon) of the centroid of the convex hull of (lat, lon) points; of two or fewer their mean."""
    # Longitudes count from their mean direction, so that the date line cuts no area in two.
    base = math.degrees(math.atan2(sum(math.sin(math.radians(lon)) for _, lon in points),
                                   sum(math.cos(math.radians(lon)) for _, lon in points)))
    flat = sorted({((lon - base + 540) % 360 - 180, lat) for lat, lon in points})
    hull = hull_of(flat)
    x, y = centroid(hull) if len(hull) > 2 else (sum(p[0] for p in flat) / len(flat), sum(p[1] for p in flat) / len(flat))
    return y, (x + base + 540) % 360 - 180


def hull_of(points):
    """Andrew's monotone chain; `points` are in order."""
    def chain(ordered):
        kept = []
        for p in ordered:
            while len(kept) > 1 and cross(kept[-2], kept[-1], p) <= 0:
                kept.pop()
            kept.append(p)
        return kept[:-1]
    return chain(points) + chain(points[::-1]) if len(points) > 2 else points


def cross(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def centroid(hull):
    area = x = y = 0.0
    for a, b in zip(hull, hull[1:] + hull[:1]):
        part = a[0] * b[1] - b[0] * a[1]
        area, x, y = area + part, x + (a[0] + b[0]) * part, y + (a[1] + b[1]) * part
    if math.isclose(area, 0.0, abs_tol=1e-9):
        return sum(p[0] for p in hull) / len(hull), sum(p[1] for p in hull) / len(hull)
    return x / (3 * area), y / (3 * area)
