using System.Text.RegularExpressions;
using Drafting.Documents;

namespace Drafting.Formats.Sponsors;

/// <summary>In what capacity a delegation sponsors, as printed behind its name: “(on behalf of …)”, “, on behalf of …”, “(in its capacity as …)”.</summary>
/// <param name="Name">What stands before it.</param>
/// <param name="Text">The capacity without brackets.</param>
/// <param name="IsEnclosed">Whether it stands in brackets: else nothing says where it ends.</param>
internal sealed partial record SponsorCapacity(string Name, string Text, bool IsEnclosed)
{
    private const string Words =
        @"on behalf of\b|of behalf of\b|in its capacity\b|as (the )?(Chair|President|Coordinator)\b|代表|以.{1,60}身份|作为|au nom d|en sa qualité|en qualité|en nombre d|en representación|en su (calidad|capacidad)|"
        + @"от имени\s|в (своем )?качестве|باسم\s|بالنيابة عن\s|نيابة عن\s|بصفت";

    // Told by its first words, so that the brackets of a name (“Iran (Islamic Republic of)”) stay the name's. The last bracket may be missing.
    [GeneratedRegex(@"^(?<name>[^()（）]+?([(（][^()（）]*[)）])?)\s*[,，،]?\s*[(（]?\s*(?<capacity>(?<![\p{L}-[\p{IsCJKUnifiedIdeographs}]])(" + Words + ").*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();

    [GeneratedRegex(
        @"^(o[nf] behalf of (the )?((Member )?States( Members)?( of the United Nations)?( that are| which are)?( the)? members of (the )?)?"
        + @"|代表(作为)?"
        + @"|au nom (de la |de l[’']|du |des |de )?(États Membres( de l[’']Organisation des Nations Unies| de l[’']ONU)? (qui sont )?membres (de la |de l[’']|du |des |de )?)?"
        + @"|en nombre (de la |de los |del |de )?(Estados Miembros( de las Naciones Unidas)? (que son )?miembros (de la |de los |del |de )?)?"
        + @"|от имени (государств\s*[—–-]\s*членов( Организации Объединенных Наций)?,? (входящих в |являющихся членами )?)?"
        + @"|(باسم|بالنيابة عن|نيابة عن) ((الدول )?الأعضاء( في الأمم المتحدة)?( الأعضاء| المنتمية)? (في|إلى) )?)"
        + @"(?<group>.+?)(成员的联合国会员国|成员国)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OnBehalf();

    /// <summary>The group that it names; null where it is in none's name, or in that of one that is not known.</summary>
    public SponsorGroup? Group =>
        SponsorGroups.FindByName(Text) ?? (OnBehalf().Match(Text) is { Success: true } match ? SponsorGroups.FindByName(match.Groups["group"].Value) : null);

    /// <summary>The capacity that an entry of a list has; null where it has none.</summary>
    public static SponsorCapacity? Of(string entry)
    {
        if (Printed().Match(entry) is not { Success: true } match)
            return null;
        var (name, text, depth) = (match.Groups["name"].Value, match.Groups["capacity"].Value, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] is '(' or '（' ? 1 : text[at] is ')' or '）' ? -1 : 0;
            // What goes on behind the bracket is not the capacity's alone.
            if (depth < 0)
                return at == text.Length - 1 ? new(name, text[..at].TrimEnd(), IsEnclosed: true) : null;
        }

        return new(name, text, IsEnclosed: false);
    }
}
