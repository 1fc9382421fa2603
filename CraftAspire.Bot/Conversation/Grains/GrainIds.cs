using System.Diagnostics;
using OpenTelemetry;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>Takes the ids of grains out of Orleans' spans: a chat's grain is named by its chat, which is a person's or a group's id.</summary>
internal sealed class GrainIds : BaseProcessor<Activity>
{
    private static readonly string[] Tags = ["orleans.rpc.source_id", "orleans.rpc.target_id", "orleans.grain.id", "orleans.activation.id"];

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name != Orleans.Diagnostics.ActivitySources.ApplicationGrainActivitySourceName) return;

        foreach (var tag in Tags)
        {
            data.SetTag(tag, null);
        }
    }
}
