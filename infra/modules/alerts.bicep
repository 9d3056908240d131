// Three things an administrator has to know without looking: the engine stands still, SharePoint holds us back, functions fail.
param name string
param location string
param tags object
param insightsId string
param mail string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'survey'
    emailReceivers: [{ name: 'administrator', emailAddress: mail, useCommonAlertSchema: true }]
  }
}

var rules = [
  {
    name: 'engine-stalled'
    text: '進捗調査のエンジンが15分間動いていません。管理者ガイドの「うまく動かないとき」をご覧ください。'
    severity: 1
    // The engine's own sign of life: a timer that runs but reaches no survey is no engine. One row always comes back, so that silence counts as nought.
    query: 'customMetrics | where name == "workflow.engine.sweeps" | summarize Count = sum(valueSum)'
    column: 'Count'
    operator: 'LessThan'
    threshold: 1
    window: 'PT15M'
  }
  {
    name: 'throttled'
    text: 'Microsoft 365 から15分間に20回を超えて待つように求められました。処理は遅れますが、失われません。'
    severity: 3
    query: 'customMetrics | where name == "workflow.graph.throttled" | summarize Count = sum(valueSum)'
    column: 'Count'
    operator: 'GreaterThan'
    threshold: 20
    window: 'PT15M'
  }
  {
    name: 'functions-failing'
    text: '15分間に3回以上、処理が失敗しました。Application Insights の「エラー」をご覧ください。'
    severity: 2
    // The host tells of requests, the worker of its functions, as spans of its own.
    query: 'union (requests | where toint(resultCode) >= 500), (dependencies | where name == "function AdvanceSurveys") | where success == false | summarize Count = dcount(operation_Id)'
    column: 'Count'
    operator: 'GreaterThanOrEqual'
    threshold: 3
    window: 'PT15M'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: '${name}-${rule.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: '${name}-${rule.name}'
    description: rule.text
    enabled: true
    severity: rule.severity
    scopes: [insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: rule.window
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: rule.query
          metricMeasureColumn: rule.column
          timeAggregation: 'Total'
          operator: rule.operator
          threshold: rule.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}]
