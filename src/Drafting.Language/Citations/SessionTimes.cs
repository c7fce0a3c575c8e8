namespace Drafting.Language.Citations;

/// <summary>When an organ can have adopted something of a number.</summary>
internal static class SessionTimes
{
    // Until 1976, the thirtieth session, resolutions were numbered through, with the session in Roman figures.
    private const int LastOldSession = 30;
    private const int LastSession = 150;

    /// <summary>The first and last day; null where the number does not tell.</summary>
    public static (DateOnly First, DateOnly Last)? Of(CitedOrgan organ, ResolutionNumber number) => (organ, number.Form) switch
    {
        // Session n opens in September 1945 + n and ends as the next one opens; the first began in London in January.
        (CitedOrgan.GeneralAssembly, NumberForm.OfASession or NumberForm.Old) when number.SessionNumber is > 0 and var session =>
            (session == 1 ? new(1946, 1, 10) : new(1945 + session, 9, 1), new(1946 + session, 9, 30)),
        (CitedOrgan.SecurityCouncil, NumberForm.WithYear) => (new(number.Year, 1, 1), new(number.Year, 12, 31)),
        // Three sessions a year since June 2006.
        (CitedOrgan.HumanRightsCouncil, NumberForm.OfASession) when number.SessionNumber > 0 =>
            (new(2006 + ((number.SessionNumber - 1) / 3), 1, 1), new(2006 + ((number.SessionNumber - 1) / 3), 12, 31)),
        // A session of today begins in July of the year before; decisions of some were taken after its year.
        (CitedOrgan.EconomicAndSocialCouncil, NumberForm.OfAYear) => (new(number.Year - 1, 7, 1), new(number.Year + 1, 2, 28)),
        (CitedOrgan.CommissionOnHumanRights, NumberForm.OfAYear) => (new(number.Year, 1, 1), new(number.Year, 12, 31)),
        _ => null,
    };

    /// <summary>Whether a number is of a form the organ uses.</summary>
    public static bool Has(CitedOrgan organ, ResolutionNumber number) => organ switch
    {
        CitedOrgan.GeneralAssembly => number.Form == NumberForm.OfASpecialSession || number.Form == NumberForm.Old && number.SessionNumber <= LastOldSession || number.Form == NumberForm.OfASession && number.SessionNumber is > LastOldSession and <= LastSession,
        CitedOrgan.SecurityCouncil => number.Form == NumberForm.WithYear,
        CitedOrgan.HumanRightsCouncil => number.Form == NumberForm.OfASession && number.SessionNumber is > 0 and <= LastSession || number.Form == NumberForm.OfASpecialSession && number.Session[0] == 'S',
        CitedOrgan.EconomicAndSocialCouncil => number.Form is NumberForm.OfAYear or NumberForm.Old,
        CitedOrgan.CommissionOnHumanRights => number.Form == NumberForm.Old || number is { Form: NumberForm.OfAYear, Year: <= 2006 },
        _ => true,
    };
}
