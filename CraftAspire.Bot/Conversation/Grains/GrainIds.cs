using System.Diagnostics;
using OpenTelemetry;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>Removes grain ids from Orleans' spans: a chat's grain is named by the id of a person or a group.</summary>
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
