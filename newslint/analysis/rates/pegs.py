"""Rates that a law or a central bank fixes: pegs, and the currencies that the euro replaced.

Rates are units of the currency for one unit of its anchor. Sources: Council Regulations (EC) No 2866/98
and 1478/2000 and those after them, for the euro's conversion rates; the IMF's Annual Report on Exchange
Arrangements and the central banks named, for the pegs.
"""

from datetime import date
from functools import cache
from typing import NamedTuple


class Peg(NamedTuple):
    """A fixed rate: units of `currency` for one of `anchor` from `since` up to and including `until`.

    `band` is how far the market may stray from it, as a share (0.01 is one per cent).
    """

    currency: str
    anchor: str
    rate: float
    since: date = date.min
    until: date = date.max
    band: float = 0.0

    def __str__(self) -> str:
        kind = "fixed rate" if self.anchor == "EUR" and not self.band else "peg"
        return f"{kind} of {self.rate:g} {self.currency} to 1 {self.anchor}"


# The irrevocable conversion rates of the currencies that became the euro; they hold for ever.
EURO = """
ATS 13.7603 BEF 40.3399 BGN 1.95583 CYP 0.585274 DEM 1.95583 EEK 15.6466 ESP 166.386 FIM 5.94573 FRF 6.55957
GRD 340.750 HRK 7.53450 IEP 0.787564 ITL 1936.27 LTL 3.45280 LUF 40.3399 LVL 0.702804 MTL 0.429300 NLG 2.20371
PTE 200.482 SIT 239.640 SKK 30.1260 BAM 1.95583 CVE 110.265 KMF 491.96775 XAF 655.957 XOF 655.957 XPF 119.331742
"""

DOLLAR = """
AED 3.6725 ANG 1.79 AWG 1.79 BBD 2 BHD 0.376 BMD 1 BSD 1 BZD 2 DJF 177.721 JOD 0.709 KYD 0.8333333 OMR 0.3845
PAB 1 QAR 3.64 SAR 3.75 XCD 2.7 XCG 1.79
"""

OTHER = (
    Peg("HKD", "USD", 7.8, date(1983, 10, 17), band=0.0065),  # 7.75 to 7.85 since May 2005
    Peg("DKK", "EUR", 7.46038, date(1999, 1, 1), band=0.0225),  # ERM II
    Peg("CNY", "USD", 8.277, date(1997, 10, 1), date(2005, 7, 20), band=0.001),
    Peg("MYR", "USD", 3.8, date(1998, 9, 2), date(2005, 7, 20)),
    Peg("ARS", "USD", 1.0, date(1991, 4, 1), date(2002, 1, 6)),
    Peg("LBP", "USD", 1507.5, date(1997, 12, 1), date(2019, 9, 30), band=0.005),  # a second market opened after
    Peg("STN", "EUR", 24.5, date(2018, 1, 1)),
    Peg("MOP", "HKD", 1.03, date(1983, 10, 17)),
    Peg("BND", "SGD", 1.0),
    Peg("LSL", "ZAR", 1.0),
    Peg("NAD", "ZAR", 1.0),
    Peg("SZL", "ZAR", 1.0),
    Peg("NPR", "INR", 1.6, date(1993, 2, 12)),
    Peg("BTN", "INR", 1.0),
    Peg("FKP", "GBP", 1.0),
    Peg("GIP", "GBP", 1.0),
    Peg("SHP", "GBP", 1.0),
)


@cache
def pegs() -> dict[str, Peg]:
    """Return every peg by its currency."""
    known = {peg.currency: peg for peg in OTHER}
    for anchor, listed in (("EUR", EURO), ("USD", DOLLAR)):
        words = listed.split()
        for code, rate in zip(words[::2], words[1::2], strict=True):
            known[code] = Peg(code, anchor, float(rate))
    return known
