using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>Chinese takes note of a report with 表示注意到; 注意到 notes a fact.</summary>
internal sealed partial class TakingNote() : ParagraphRule("takingNote")
{
    [GeneratedRegex(@"^(又|还)?(赞赏地|感兴趣地|关切地)?(?<verb>注意到|表示注意(?!到)|注意(?!到))\uFFFC?[^，；。\uFFFC]{0,40}的?(报告|说明|备忘录|报告和建议)(《[^》]+》)?[\uFFFC ]*([，；。]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Noting();

    public override IEnumerable<Finding> In(Reading reading)
    {
        if (!reading.Setting.IsResolution || reading.Kind is not (Operations.ParagraphKind.Preambular or Operations.ParagraphKind.Operative) || Noting().Match(reading.Text) is not { Success: true } match)
            yield break;
        var verb = match.Groups["verb"];
        yield return Mended(reading, verb.Index, verb.Length, "表示注意到");
    }
}
