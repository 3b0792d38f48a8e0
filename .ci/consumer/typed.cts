import gradgen = require('gradgen')

const result: gradgen.CompileResult = gradgen.compile('f = x^2')
export = result
