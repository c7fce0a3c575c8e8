using Drafting.Documents;
using Drafting.Operations;
using static Drafting.Server.Demo.DemoAccounts;
using static Drafting.Server.Demo.DemoStep;

namespace Drafting.Server.Demo;

/// <summary>How far the Chinese draft of the demonstration has come: a first round of negotiation, open to be written on.</summary>
internal static class ChineseNegotiation
{
    /// <summary>Every step in order.</summary>
    public static IEnumerable<DemoStep> Steps =>
    [
        new(Facilitator, _ => [new NameVersion("预稿"), new SetStage(WireName.Of(Stage.Negotiation), null)]),
        new(Kazakhstan, draft => [Replace(draft, "第 72/7 号决议", "第 72/7 号和 2021 年 4 月 16 日第 75/272 号决议")]),
        new(Uzbekistan, draft => [Replace(draft, "中亚各国与阿富汗的合作", "中亚各国之间以及中亚各国同邻国的合作")]),
        new(Kyrgyzstan, draft => [Add(draft, "又欢迎中亚各国随时准备", "demo-zh-1", "深为关切中亚冰川加速融化及其对水安全、能源安全和粮食安全的影响，")]),
        new(Facilitator, draft => [new SetParagraphStatus(Find(draft, "遵循").Id, ParagraphStatus.Agreed), new SetParagraphStatus(Find(draft, "欢迎区域中心努力加强").Id, ParagraphStatus.AgreedAdRef)]),
    ];
}
