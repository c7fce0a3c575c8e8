namespace Drafting.Language.Citations;

/// <summary>Who adopted what is cited. In the tables and on the wire by the name in camelCase.</summary>
public enum CitedOrgan
{
    /// <summary>“72/7”, “3314 (XXIX)”, “ES-10/20”.</summary>
    GeneralAssembly,

    /// <summary>“1325 (2000)”.</summary>
    SecurityCouncil,

    /// <summary>“51/18”, “S-32/1”: numbers that the General Assembly has too.</summary>
    HumanRightsCouncil,

    /// <summary>“2022/1”.</summary>
    EconomicAndSocialCouncil,

    /// <summary>“2004/16”, until 2006.</summary>
    CommissionOnHumanRights,

    /// <summary>Any other: nothing is known of its texts.</summary>
    Other,
}

/// <summary>What is cited. In the tables and on the wire by the name in camelCase.</summary>
public enum CitedKind
{
    /// <summary>A resolution.</summary>
    Resolution,

    /// <summary>A decision.</summary>
    Decision,
}

/// <summary>A number alone is no key: 72/7 is the General Assembly's and also that of a commission.</summary>
/// <param name="Organ">Who adopted it.</param>
/// <param name="Kind">Resolution or decision.</param>
/// <param name="Number">Its number as English texts print it: “72/7”, “76/300 A”, “76/300 A-B”, “217 A (III)”, “1325 (2000)”, “ES-10/20”.</param>
public readonly record struct CitedKey(CitedOrgan Organ, CitedKind Kind, string Number)
{
    /// <summary>The symbol of its text, such as “A/RES/72/7”; null where it has none of that form: decisions, parts, other bodies.</summary>
    public string? Symbol => Kind == CitedKind.Decision || ResolutionNumber.Read(Number) is not { Letters: "" } number ? null : Organ switch
    {
        CitedOrgan.GeneralAssembly when number.Form == NumberForm.Old => $"A/RES/{number.Number}({number.Session})",
        CitedOrgan.GeneralAssembly => $"A/RES/{Number}",
        CitedOrgan.SecurityCouncil => $"S/RES/{number.Number} ({number.Year})",
        CitedOrgan.HumanRightsCouncil => $"A/HRC/RES/{Number}",
        CitedOrgan.EconomicAndSocialCouncil => $"E/RES/{Number}",
        _ => null,
    };
}
